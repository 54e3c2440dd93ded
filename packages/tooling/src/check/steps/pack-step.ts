import { verifyPackages } from "../../pack/verify-packages.ts";
import type { Step } from "../step.ts";

/** The packed packages, installed in an empty directory, can be imported, required, used and type-checked. */
export const packStep: Step = {
  name: "pack",
  about: "packed tarballs installed in an empty directory and used from ESM, CommonJS and TypeScript",
  after: ["build"],
  run: verifyPackages,
};
