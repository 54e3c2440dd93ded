/** A definition cannot work as written. The message names the place and what to change. */
export class DefinitionError extends Error {
  override readonly name = "DefinitionError";
}
