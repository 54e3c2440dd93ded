/** Whether two account names mean the same person's: case, and a domain before or behind the name, do not count. */
export const isSameAccount = (left: string, right: string): boolean =>
  plain(left) === plain(right) && plain(left) !== "";

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/^.*\\/, "").replace(/@.*$/, "");
}
