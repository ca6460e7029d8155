import FuzzSupport
import Glibc

exit(Fuzzing.run { Fuzzed.importing($0, layouts: [nil]) })
