import { tsupPreset } from "@msp/tooling/tsup";
import { defineConfig } from "tsup";

export default defineConfig(tsupPreset(["src/index.ts", "src/testing/index.ts"]));
