import { peopleShapes } from "./people-shapes.ts";
import type { Shape } from "./shape.ts";
import { structureShapes } from "./structure-shapes.ts";
import { waitShapes } from "./wait-shapes.ts";
import { writeShapes } from "./write-shapes.ts";

/** Every shape the contract plays. */
export const everyShape: readonly Shape[] = [...writeShapes, ...structureShapes, ...waitShapes, ...peopleShapes];
