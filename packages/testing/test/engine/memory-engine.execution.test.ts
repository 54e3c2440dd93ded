import { describeExecutionContract, memoryEngineSubject } from "../../src/contracts/index.ts";

describeExecutionContract("memory", memoryEngineSubject);
