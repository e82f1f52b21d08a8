"""unittest.main: runs the tests of a module and ends the program with their verdict."""

import sys

from unittest import loader, runner

_NO_TESTS = 5


class TestProgram:
    """What `unittest.main()` makes: the tests, their result, and how the program ends."""

    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None,
        testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
        catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None,
    ):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        self.module = module
        self.exit = exit
        self.failfast = bool(failfast)
        self.verbosity = verbosity
        self.defaultTest = defaultTest
        self.testRunner = runner.TextTestRunner if testRunner is None else testRunner
        self.testLoader = testLoader
        self.warnings = "default" if warnings is None else warnings
        self.testNames = None
        self._read(sys.argv if argv is None else argv)
        self._load()
        self.runTests()

    def _read(self, argv):
        names = []
        patterns = []
        rest = list(argv[1:])
        while rest:
            word = rest.pop(0)
            if word in ("-v", "--verbose"):
                self.verbosity = 2
            elif word in ("-q", "--quiet"):
                self.verbosity = 0
            elif word in ("-f", "--failfast"):
                self.failfast = True
            elif word == "-k" and rest:
                pattern = rest.pop(0)
                patterns.append(pattern if "*" in pattern else f"*{pattern}*")
            elif not word.startswith("-"):
                names.append(word)
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if names:
            self.testNames = names
        elif self.defaultTest is not None:
            default = self.defaultTest
            self.testNames = [default] if isinstance(default, str) else list(default)

    def _load(self):
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        test_runner = self.testRunner
        if isinstance(test_runner, type):
            test_runner = test_runner(
                verbosity=self.verbosity, failfast=self.failfast, warnings=self.warnings
            )
        self.result = test_runner.run(self.test)
        if not self.exit:
            return
        if self.result.testsRun == 0 and not self.result.skipped:
            sys.exit(_NO_TESTS)
        sys.exit(not self.result.wasSuccessful())


main = TestProgram
