import { createInterface } from 'node:readline';

/** One line typed by a person; null when they refused it (Ctrl-C, Ctrl-D). */
export function asked(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string | null> {
  const lines = createInterface({ input, output, terminal: true });
  return new Promise((resolve) => {
    let answered = false;
    // Ctrl-C and Ctrl-D are a no to this question.
    lines.on('SIGINT', () => lines.close());
    lines.on('close', () => {
      // What is told next begins on a line of its own.
      if (!answered) output.write('\n');
      resolve(null);
    });
    lines.question(question, (answer) => {
      answered = true;
      resolve(answer);
      lines.close();
    });
  });
}
