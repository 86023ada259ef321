// Stands where @actions/core loads an HTTP client at its top, and dockerode ssh2, gRPC, protobuf and tar-fs,
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
