/** The characters RFC 5322 allows before the `@` without quotes, in groups parted by single dots. */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domainLabel = /^[a-z\d]([a-z\d-]*[a-z\d])?$/i;

/**
 * Whether a text is one plain address such as `dana@example.com`, which can stand in a header and in an SMTP command without quoting.
 *
 * Stricter than the standard: no names, comments, quotes, address literals or letters outside ASCII (a domain of other letters is written in its
 * `xn--` form).
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  const labels = text.slice(at + 1).split(".");
  return (
    local.length <= 64 &&
    text.length <= 254 &&
    localPart.test(local) &&
    labels.every((label) => label.length <= 63 && domainLabel.test(label))
  );
}

/** What stands after the `@`, in lower case. */
export function domainOfMailAddress(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
