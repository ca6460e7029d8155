import FuzzSupport
import Glibc

exit(Fuzzing.run { Fuzzed.configuration($0) })
