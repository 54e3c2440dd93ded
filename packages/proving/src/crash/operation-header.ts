/** Says which write a request is; only the proof's own processes send it. */
export const operationHeader = "x-proving-operation";
