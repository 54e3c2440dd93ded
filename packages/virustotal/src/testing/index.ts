/** What is known about a file by its hash. */
export {};
