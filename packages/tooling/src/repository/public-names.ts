import ts from "typescript";

/** The names an entry point exports, each with whether it exists at run time or only as a type. */
export const publicNames = (program: ts.Program, source: string): ReadonlyMap<string, "value" | "type"> => {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(source);
  const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (symbol === undefined) return new Map();
  return new Map(
    checker
      .getExportsOfModule(symbol)
      .map((exported): [string, "value" | "type"] => [exported.name, isValue(checker, exported) ? "value" : "type"])
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
};

const isValue = (checker: ts.TypeChecker, exported: ts.Symbol): boolean => {
  if (exported.declarations?.every(ts.isTypeOnlyExportDeclaration) === true) return false;
  const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  return (target.flags & ts.SymbolFlags.Value) !== 0;
};
