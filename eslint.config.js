import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Biome lints; these three rules need types, which Biome does not have.
export default defineConfig(
  { ignores: ['dist/', '**/*.mjs', '**/*.generated.ts', 'test/bed/'] },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
);
