"""Looking at live objects: kinds, signatures, sources, members and frames."""

from ._kinds import *
from ._members import (
    ArgInfo, Arguments, Attribute, ClosureVars, FullArgSpec, classify_class_attrs, formatargvalues,
    getargs, getargvalues, getattr_static, getcallargs, getclasstree, getclosurevars,
    getfullargspec, getmembers, getmembers_static, getmro, walktree,
)
from ._signature import (
    BoundArguments, Parameter, Signature, _empty, _ParameterKind, _void, formatannotation,
    get_annotations, signature,
)
from ._source import (
    FrameInfo, Traceback, cleandoc, currentframe, findsource, getabsfile, getcomments, getdoc,
    getfile, getframeinfo, getinnerframes, getlineno, getmodule, getmodulename, getouterframes,
    getsource, getsourcefile, getsourcelines, stack, trace,
)

_empty.__module__ = _void.__module__ = _ParameterKind.__module__ = __name__
for _kind in (Parameter, Signature, BoundArguments, FrameInfo, Traceback):
    _kind.__module__ = __name__
del _kind
