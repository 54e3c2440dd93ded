import { vitestPreset } from "@msp/tooling/vitest";
import { defineConfig } from "vitest/config";

export default defineConfig(vitestPreset);
