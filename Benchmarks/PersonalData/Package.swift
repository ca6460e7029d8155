// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "MeasurePersonalData",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "soundings", path: "../..")],
  targets: [
    .executableTarget(
      name: "measure", dependencies: [.product(name: "Soundings", package: "soundings")])
  ]
)
