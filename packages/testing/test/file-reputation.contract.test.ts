import { describeFileReputationContract, memoryFileReputationSubject } from "../src/contracts/index.ts";

describeFileReputationContract("memory", memoryFileReputationSubject);
