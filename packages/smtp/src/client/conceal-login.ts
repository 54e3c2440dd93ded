import type { ServerAddress } from "./server-address.ts";

/** A server's words without the password, also where it stands in Base64 as logins send it; shortened and on one line. */
export function concealLogin(text: string, login: ServerAddress["login"]): string {
  let concealed = text;
  for (const secret of login === undefined ? [] : spellings(login))
    concealed = concealed.replaceAll(secret, "[secret]");
  const line = concealed.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** Longest first: a spelling that contains another must not be left in half. */
function spellings({ user, password }: NonNullable<ServerAddress["login"]>): readonly string[] {
  const base64 = (value: string) => Buffer.from(value, "utf8").toString("base64").replace(/=+$/, "");
  return [password, base64(password), base64(`\0${user}\0${password}`)].sort(
    (left, right) => right.length - left.length,
  );
}
