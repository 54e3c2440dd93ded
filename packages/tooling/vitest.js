/**
 * Test settings shared by every package: sibling packages resolve to their source, so nothing is built to test.
 * Setting `ssr.resolve.conditions` replaces Vite's defaults, hence the names after ours. Vite's "module" is left out: Node does not know it, and packages
 * keep files for bundlers there that Node cannot load.
 * @type {import("vitest/config").ViteUserConfig}
 */
export const vitestPreset = {
  ssr: { resolve: { conditions: ["@msp/source", "node", "development|production"] } },
  test: {
    environment: "node",
    include: ["test/**/*.test.ts"],
    restoreMocks: true,
    // A limit against hanging, not against slowness: a property over generated trees takes its time on two busy cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};
