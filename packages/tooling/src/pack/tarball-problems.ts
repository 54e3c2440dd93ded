import type { PackedPackage } from "./pack-package.ts";

/** What a tarball lacks or should not carry. */
export const tarballProblems = ({ workspace, files }: PackedPackage): readonly string[] => {
  const { name, exports = {}, bin = {}, license } = workspace.manifest;
  const promised = [
    "README.md",
    "LICENSE",
    ...Object.values(exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target))),
    ...Object.values(bin),
  ].map((path) => path.replace(/^\.\//, ""));
  return [
    ...[...new Set(promised)]
      .filter((path) => !files.includes(path))
      .map((path) => `${name}: the tarball lacks ${path}`),
    ...files.filter((path) => UNWANTED.test(path)).map((path) => `${name}: the tarball carries ${path}`),
    ...(license === "MIT" ? [] : [`${name}: package.json does not say "license": "MIT"`]),
  ];
};

const UNWANTED = /(^|\/)(test|node_modules|coverage)\/|\.test(-d)?\.ts$|(^|\/)\.(?!npmignore)/;
