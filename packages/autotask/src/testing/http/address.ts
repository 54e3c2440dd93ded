/** A request's address taken apart. */
export interface Address {
  readonly url: URL;
  /** Up to and with `v1.0`, as the caller wrote it, without a slash at the end. */
  readonly base: string;
  /** What follows, without empty segments. */
  readonly segments: readonly string[];
  /** Below the API's root but outside a version, as version information is. */
  readonly unversioned: boolean;
}

/** Finds the API's root in an address, in any casing; undefined when the address is none of the API's. */
export const parseAddress = (text: string): Address | undefined => {
  const url = new URL(text);
  const found = /^(?<root>.*?\/atservicesrest)(?<version>\/v1\.0)?(?<rest>\/.*)?$/i.exec(url.pathname);
  if (!found?.groups) return undefined;
  const { root = "", version = "", rest = "" } = found.groups;
  const segments = rest.split("/").filter((segment) => segment !== "");
  return { url, base: `${url.origin}${root}${version}`, segments, unversioned: version === "" };
};
