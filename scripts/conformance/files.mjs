function names(text) {
  return text.trim().split(/\s+/)
}

/** Files about what this machine offers: `--more` runs them beside those that have a list in expected/. */
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
