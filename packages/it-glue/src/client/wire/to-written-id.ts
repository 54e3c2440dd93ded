/** An id as bodies carry it: a number, as the vendor documents it, unless it does not fit one; then text, which keeps every digit. */
export function toWrittenId(id: string): number | string {
  return Number.isSafeInteger(Number(id)) ? Number(id) : id;
}
