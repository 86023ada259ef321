/** The numbers of `uid[:gid]`, where `root` stands for 0; `undefined` if a name needs the image to be understood. */
export function readUser(
  text: string,
): { readonly uid: number; readonly gid: number | undefined } | undefined {
  const [user = "", group, ...more] = text.split(":");
  const uid = numberOf(user);
  const gid = group === undefined ? undefined : numberOf(group);
  if (more.length > 0 || uid === undefined || (group && gid === undefined)) return undefined;
  return { uid, gid };
}

function numberOf(text: string): number | undefined {
  if (text === "root") return 0;
  return /^[0-9]{1,10}$/.test(text) && Number(text) < 2 ** 31 ? Number(text) : undefined;
}
