import { vitestPreset } from "@msp/tooling/vitest";
import { defineConfig, mergeConfig } from "vitest/config";

// Whole procedures over real sockets: quick alone, slower while every other package is tested at the same time.
export default mergeConfig(defineConfig(vitestPreset), defineConfig({ test: { testTimeout: 30_000 } }));
