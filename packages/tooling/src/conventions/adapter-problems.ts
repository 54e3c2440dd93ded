import { adapters } from "./arrows.ts";
import { moduleShape } from "./module-shape.ts";
import type { SourceTree, TreePackage } from "./source-tree.ts";

/** Adapters whose folders or exports differ from the one skeleton, so that who has read one has read them all. */
export const adapterProblems = (tree: SourceTree): readonly string[] =>
  tree.filter(({ folder }) => adapters.includes(folder)).flatMap(problemsOfAdapter);

const problemsOfAdapter = ({ folder, files, manifest }: TreePackage): readonly string[] => {
  const vendor = folder
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  const factory = vendor.charAt(0).toLowerCase() + vendor.slice(1);
  const problems: string[] = [];
  for (const room of ["client", "mapping", "testing"])
    if (![...files.keys()].some((path) => path.startsWith(`src/${room}/`))) problems.push(`has no src/${room}/ folder`);
  for (const file of [`src/${folder}.ts`, "src/index.ts", "src/testing/index.ts"])
    if (!files.has(file)) problems.push(`has no ${file}`);
  if (manifest.exports?.["./testing"] === undefined) problems.push("does not publish ./testing");
  const exported = moduleShape("src/index.ts", files.get("src/index.ts") ?? "").exports;
  for (const name of [factory, `create${vendor}Client`, `${vendor}Settings`])
    if (!exported.includes(name)) problems.push(`src/index.ts does not export ${name}`);
  for (const [path, text] of files)
    if (path.startsWith("src/mapping/"))
      for (const specifier of moduleShape(path, text).imports)
        if (/^(ky|node:|nodemailer|@msp\/adapter-kit$)/.test(specifier))
          problems.push(`${path} imports ${specifier}, but mapping is pure translation`);
  return problems.map((problem) => `${folder}: ${problem}`);
};
