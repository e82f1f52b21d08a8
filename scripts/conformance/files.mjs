function names(text) {
  return text.trim().split(/\s+/)
}

/** CPython's test files whose failures are all listed, with a reason, in expected-failures.json. */
export const files = names(`
test_generators test_coroutines test_contextlib test_with test_patma test_exception_group
test_except_star test_deque test_dictviews test_set test_list test_enumerate test_scope
test_super test_property test_decorators test_raise test_named_expressions test_genexps
test_generator_stop test_yield_from test_unpack test_listcomps test_isinstance test_class
test_binop test_iterlen test_tuple test_dict
`)

/** Further files about what this machine offers: `--more` runs them too. */
export const more = names(`
test_augassign test_asyncgen test_baseexception test_bisect test_bool test_builtin test_bytes
test_call test_collections test_compare test_complex test_contains test_context
test_contextlib_async test_copy test_dataclasses test_defaultdict test_descr test_descrtut
test_dictcomps test_dynamicclassattribute test_enum test_exception_variations test_exceptions
test_extcall test_float test_format test_fstring test_funcattrs test_functools
test_genericalias test_genericclass test_global test_grammar test_hash test_heapq test_index
test_int test_int_literal test_iter test_itertools test_keyword test_keywordonlyarg test_long
test_longexp test_math test_metaclass test_module test_numeric_tower test_opcodes test_operator
test_ordered_dict test_positional_only_arg test_pow test_print test_queue test_random
test_range test_reprlib test_richcmp test_setcomps test_slice test_sort test_string
test_string_literals test_strtod test_subclassinit test_syntax test_typechecks test_types
test_typing test_unary test_unicode test_unpack_ex test_userdict test_userlist test_userstring
test_abc test_datetime test_fractions test_io test_json test_logging test_pathlib test_pickle
test_pprint test_re test_statistics test_textwrap test_threading test_time test_traceback
test_urlparse test_uuid test_warnings test_weakref test_weakset
`)
