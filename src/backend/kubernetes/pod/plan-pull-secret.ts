import type { RegistryCredentials } from "../../login/registry-auth.ts";
import { placeOfImage, usualKey } from "../../login/registry-key.ts";
import type { ObjectMeta } from "../objects/object-meta.ts";
import type { Secret } from "../objects/secret.ts";

/** Whether the kubelet can use it: it knows accounts, and no identity tokens (kubernetes pkg/credentialprovider). */
export function isForKubelet({ identityToken }: RegistryCredentials): boolean {
  return identityToken === undefined;
}

/** The login with which the node pulls an image, as `docker login` would leave it. */
export function planPullSecret(image: string, login: RegistryCredentials, metadata: ObjectMeta): Secret {
  const { username, password } = login;
  const place = placeOfImage(image);
  const auths =
    place === undefined
      ? {}
      : { [usualKey(place)]: { username, password, auth: base64(`${username}:${password}`) } };
  return {
    metadata,
    type: "kubernetes.io/dockerconfigjson",
    immutable: true,
    data: { ".dockerconfigjson": base64(JSON.stringify({ auths })) },
  };
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
