import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The content of every file below a folder, whatever it is, with its name. */
export async function everythingIn(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map(async ({ parentPath, name }) => `${name}\n${await readFile(join(parentPath, name), "utf8")}`);
  return (await Promise.all(texts)).join("\n");
}
