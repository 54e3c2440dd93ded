/** A record's id as Autotask has it, or undefined for text that cannot be one. The company with id 0 exists: it is the service provider itself. */
export function parseId(text: string): number | undefined {
  const id = /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  return id !== undefined && Number.isSafeInteger(id) ? id : undefined;
}
