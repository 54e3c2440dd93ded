const spelled = new Map<string, string>();

/** Names the service has are few; this many keep a long list from respelling them, and an odd answer from filling the memory. */
const most = 2_000;

/** A name of the service in snake_case, from either spelling. */
export function inSnakeCase(name: string): string {
  if (!name.includes("-")) return name;
  const known = spelled.get(name);
  if (known !== undefined) return known;
  const snake = name.replaceAll("-", "_");
  if (spelled.size < most) spelled.set(name, snake);
  return snake;
}
