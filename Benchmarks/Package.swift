// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "SoundingsBenchmarks",
  products: [
    .executable(name: "generate", targets: ["BenchmarkGenerator"])
  ],
  targets: [
    .target(name: "BenchmarkText"),
    .executableTarget(name: "BenchmarkGenerator", dependencies: ["BenchmarkText"]),
    .testTarget(
      name: "BenchmarkTextTests", dependencies: ["BenchmarkText"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
