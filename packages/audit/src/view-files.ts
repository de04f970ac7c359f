/** Laravel's own error pages, which are there unless the application has its own. */
const FRAMEWORK_ERRORS = 'vendor/laravel/framework/src/Illuminate/Foundation/Exceptions/views';
const EXTENSIONS = ['blade.php', 'php', 'html'] as const;

/**
 * The files of which one makes a view of Laravel, relative to a release. None for a view of a package, whose folder only the
 * application knows.
 * @param view as `artisan down --render` takes it: `errors::503`, `maintenance.page`
 */
export function viewFiles(view: string): readonly string[] {
  const [, namespace, name] = /^(?:([^:]+)::)?([A-Za-z0-9._/-]+)$/.exec(view) ?? [];
  if (name === undefined || name.includes('..') || name.startsWith('/')) return [];
  const path = name.replaceAll('.', '/');
  switch (namespace) {
    case undefined:
      return withExtensions(`resources/views/${path}`);
    case 'errors':
      return [...withExtensions(`resources/views/errors/${path}`), ...withExtensions(`${FRAMEWORK_ERRORS}/${path}`)];
    default:
      return [];
  }
}

function withExtensions(path: string): readonly string[] {
  return EXTENSIONS.map((extension) => `${path}.${extension}`);
}
