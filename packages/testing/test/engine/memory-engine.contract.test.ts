import { describeEngineContract, memoryEngineSubject } from "../../src/contracts/index.ts";

describeEngineContract("memory", memoryEngineSubject);
