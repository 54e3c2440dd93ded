/** The mail addresses of a contact, the primary one first. */
export function mailAddresses(emails: unknown): readonly string[] {
  const rows: readonly unknown[] = Array.isArray(emails) ? emails : [];
  const found = rows.flatMap((row) => {
    const { value, primary } = (typeof row === "object" && row !== null ? row : {}) as {
      readonly value?: unknown;
      readonly primary?: unknown;
    };
    return typeof value === "string" && value !== "" ? [{ value, isPrimary: primary === true }] : [];
  });
  return found.sort((left, right) => Number(right.isPrimary) - Number(left.isPrimary)).map(({ value }) => value);
}
