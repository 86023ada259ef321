// Stands where dockerode and @actions/core load ssh2, gRPC, protobuf, tar-fs and an HTTP client at their top,
// for features that this action does not use. Whoever reaches for one of them gets this sentence.
class NotBundled {
  constructor() {
    throw new Error("this part of dockerode or @actions/core is not bundled with sibling-services");
  }
}

exports.Client = NotBundled;
exports.Server = NotBundled;
exports.HttpClient = NotBundled;
exports.BearerCredentialHandler = NotBundled;
