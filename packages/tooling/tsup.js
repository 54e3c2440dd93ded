/**
 * Build settings shared by every published package.
 * @param {string[]} entry Entry files, relative to the package.
 * @returns {import("tsup").Options}
 */
export const tsupPreset = (entry) => ({
  entry,
  format: ["esm"],
  target: "node20",
  platform: "node",
  sourcemap: true,
  clean: true,
  // Entry points of one package share chunks, so a class exported by two of them stays one class.
  splitting: true,
  // TypeScript 6 refuses the `baseUrl` that tsup's declaration worker sets (TS5101) unless deprecations are ignored.
  // Without custom conditions the declarations resolve sibling packages exactly as a consumer will.
  dts: { compilerOptions: { ignoreDeprecations: "6.0", customConditions: [] } },
});
