import { Lexer, Parser } from '@actions/expressions';
import {
  type Binary,
  ContextAccess,
  type Expr,
  type FunctionCall,
  type Grouping,
  IndexAccess,
  Literal,
  type Logical,
  type Unary,
} from '@actions/expressions/ast';
import { CONTEXTS, statusFunctions } from './expression.ts';

/**
 * Everything that an expression asks of a context, as GitHub's own parser reads it, in the order of the text and each once:
 * `needs.plan.outputs.decision`, `github.ref`; also where it is written `needs['plan'].outputs.decision`.
 * @throws where a name is worked out at run time, or stands for several (`*`): nobody could list what it may be
 */
export function namedIn(expression: string): readonly string[] {
  const functions = [...statusFunctions({ success: true, failure: false, cancelled: false }).values()];
  const tree = new Parser(new Lexer(expression).lex().tokens, CONTEXTS, functions).parse();
  return [...new Set(tree.accept(reader(expression)))];
}

function reader(expression: string) {
  const visitor = {
    visitLiteral: (): string[] => [],
    visitUnary: ({ expr }: Unary): string[] => expr.accept(visitor),
    visitBinary: ({ left, right }: Binary): string[] => [...left.accept(visitor), ...right.accept(visitor)],
    visitLogical: ({ args }: Logical): string[] => args.flatMap((arg) => arg.accept(visitor)),
    visitGrouping: ({ group }: Grouping): string[] => group.accept(visitor),
    visitFunctionCall: ({ args }: FunctionCall): string[] => args.flatMap((arg) => arg.accept(visitor)),
    visitContextAccess: ({ name }: ContextAccess): string[] => [name.lexeme],
    visitIndexAccess: ({ expr, index }: IndexAccess): string[] => {
      if (!isPath(expr) || !(index instanceof Literal)) {
        throw new Error(`${expression}: what it looks at is only known at run time, so its values cannot be listed`);
      }
      return expr.accept(visitor).map((path) => `${path}.${index.literal.coerceString()}`);
    },
  };
  return visitor;
}

/** `a.b.c`, and not what a function gave. */
function isPath(expr: Expr): boolean {
  return expr instanceof ContextAccess || (expr instanceof IndexAccess && isPath(expr.expr));
}
