import { defineConfig } from "vitest/config";
import { vitestPreset } from "./vitest.js";

export default defineConfig(vitestPreset);
