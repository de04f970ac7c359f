// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what people write into their files
/** Files as people write them: what each is about, its text, and what is read of DB_PASSWORD and DB_HOST. */
export const ENV_FILES: readonly (readonly [string, string, readonly string[]])[] = [
  ['plain values', 'DB_HOST=db1\nDB_PASSWORD=secret\n', ['DB_HOST=db1', 'DB_PASSWORD=secret']],
  ['a last line without its end', 'DB_PASSWORD=secret', ['DB_PASSWORD=secret']],
  ['line ends of Windows', 'DB_HOST=db1\r\nDB_PASSWORD="a b"\r\n', ['DB_HOST=db1', 'DB_PASSWORD=a b']],
  ['the last of two values', 'DB_HOST=a\nDB_HOST=b\n', ['DB_HOST=b']],
  ['an empty value', 'DB_PASSWORD=\nDB_HOST=""\n', ['DB_HOST=', 'DB_PASSWORD=']],
  ['export in front', 'export DB_HOST=db1\n', ['DB_HOST=db1']],
  ['spaces around', '  DB_HOST =  db1  \n', ['DB_HOST=db1']],
  ['comments', '# DB_HOST=no\nDB_HOST=db1 # yes\nDB_PASSWORD=a#b\n', ['DB_HOST=db1', 'DB_PASSWORD=a']],
  ['a hash in quotes', 'DB_PASSWORD="a#b"\nDB_HOST=\'c#d\' # e\n', ['DB_HOST=c#d', 'DB_PASSWORD=a#b']],
  ['quotes inside a plain value', 'DB_PASSWORD=it\'s"fine"\n', ['DB_PASSWORD=it\'s"fine"']],
  ['a backslash in a plain value', 'DB_PASSWORD=a\\nb\\\n', ['DB_PASSWORD=a\\nb\\']],
  [
    'single quotes, in which nothing is special',
    "DB_PASSWORD='a\"b\\c\\\\d#e f$g${H};%{}'\n",
    ['DB_PASSWORD=a"b\\c\\\\d#e f$g${H};%{}'],
  ],
  ['double quotes with what they escape', 'DB_PASSWORD="a\\"b\\\\c\\$d\'e"\n', ['DB_PASSWORD=a"b\\c$d\'e']],
  ['a tab by its name', 'DB_PASSWORD="a\\tb"\n', ['DB_PASSWORD=a\tb']],
  ['a dollar sign that is one', 'DB_PASSWORD=a$b$1$\nDB_HOST="$x{}"\n', ['DB_HOST=$x{}', 'DB_PASSWORD=a$b$1$']],
  ['an equals sign in the value', 'DB_PASSWORD=a=b==\n', ['DB_PASSWORD=a=b==']],
  ['letters that are not ASCII', 'DB_PASSWORD="pässwörd€"\n', ['DB_PASSWORD=pässwörd€']],
  ['a name that ends like another', 'MY_DB_HOST=no\nDB_HOST_2=no\nDB_HOST=yes\n', ['DB_HOST=yes']],
  ['a value over several lines before', 'KEY="-----BEGIN\nDB_HOST=fake\n-----END"\nDB_HOST=true\n', ['DB_HOST=true']],
];

/** What cannot be told is an error with its name, and never a guess. */
export const ENV_FILES_REFUSED: readonly (readonly [string, string, readonly string[]])[] = [
  ['another variable inside', 'A=1\nDB_PASSWORD="x${A}y"\nDB_HOST=${A}\n', ['!DB_HOST=nested', '!DB_PASSWORD=nested']],
  ['a value with spaces and no quotes', 'DB_PASSWORD=a b\n', ['!DB_PASSWORD=after']],
  ['text behind the quotes', 'DB_PASSWORD="a"b\n', ['!DB_PASSWORD=after']],
  ['an escape that is none', 'DB_PASSWORD="a\\qb"\n', ['!DB_PASSWORD=escape']],
  ['a single quote that is never closed', "DB_PASSWORD='a\nDB_HOST=b\n", ['!DB_PASSWORD=unclosed', 'DB_HOST=b']],
  ['a double quote that is never closed', 'OTHER="a\nDB_HOST=b\n', ['!OTHER=unclosed']],
  ['a value over several lines', 'DB_PASSWORD="a\nb"\n', ['!DB_PASSWORD=line-end']],
  ['a later value that can be told', 'DB_HOST=${A}\nDB_HOST=b\n', ['DB_HOST=b']],
];
