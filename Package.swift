// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "soundings",
  products: [
    .library(
      name: "Soundings",
      targets: [
        "SoundingsModel", "SoundingsAnalysis", "SoundingsReport",
      ])
  ],
  targets: [
    .target(name: "SoundingsModel"),
    .target(name: "SoundingsAnalysis", dependencies: ["SoundingsModel"]),
    .target(name: "SoundingsReport", dependencies: ["SoundingsModel"]),
    .testTarget(name: "SoundingsModelTests", dependencies: ["SoundingsModel"]),
    .testTarget(
      name: "SoundingsAnalysisTests", dependencies: ["SoundingsAnalysis", "SoundingsModel"]),
  ]
)

for target in package.targets where ![.system, .binary].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
