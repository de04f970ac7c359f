import { z } from 'zod';
import { fault } from '../fault.ts';
import { command, commandOrWords } from './commands.ts';
import { duration } from './durations.ts';
import { byKey, byValue, section } from './section.ts';
import {
  fileName,
  headerName,
  hostPath,
  httpPath,
  jsonField,
  line,
  list,
  name,
  oneOf,
  relativePath,
  tagGlob,
  user,
} from './texts.ts';

const STRATEGIES = ['git-tag', 'symlink', 'blue-green', 'container'] as const;

function strategy<const Value extends (typeof STRATEGIES)[number]>(value: Value) {
  const error = fault({ noun: 'a strategy', choices: STRATEGIES });
  return z.literal(value, { error }).describe('How a release becomes live.');
}

const servedHttp = httpPath('Path that every host answers with its release, such as /health/ready.');
const fallback = oneOf(
  'How to prove the release when the application does not answer with it: probe-file places a randomly named PHP file in the web root for the time of the operation, image-digest reads the digest of the running container. Default none.',
  'a fallback',
  ['probe-file', 'image-digest', 'none'],
).optional();

const served = byKey('How the application says which release answers.', [
  {
    marks: ['header'],
    schema: section('The release in a header of the answer.', {
      http: servedHttp,
      header: headerName('Header that holds the release, such as X-Release.'),
      fallback,
    }),
  },
  {
    marks: ['json'],
    schema: section('The release in a field of a JSON answer.', {
      http: servedHttp,
      json: jsonField('Field of the JSON answer that holds the release, such as build.release.'),
      fallback,
    }),
  },
]);

const runAs = user('User that owns the code and runs its commands, when it is not the one that logs in.').optional();
const boot = command(
  'Command that boots the target once, beside the live release, before anything is touched. Default for laravel: [php, artisan, --version].',
).optional();
const webRoot = relativePath(
  'Web root below the folder of the release. Default public for laravel, "." for generic.',
).optional();

const gitTag = section('A git checkout in place: the release is a tag.', {
  strategy: strategy('git-tag'),
  path: hostPath('Live checkout on the host.'),
  'run-as': runAs,
  tags: tagGlob('Which tags are releases. Default: all of them.').optional(),
  install: commandOrWords(
    'Command that installs the dependencies in a fresh tree, as a list of arguments or as plain words.',
  ).optional(),
  built: list(
    'What the install command makes, below path; it is swapped in by rename. Default [vendor] when there is an install command.',
    relativePath('One file or folder.'),
  ).optional(),
  boot,
  public: webRoot,
  served,
});

const symlink = section('A folder for each release and a link to the live one.', {
  strategy: strategy('symlink'),
  path: hostPath('Folder on the host that holds the releases and the link.'),
  'run-as': runAs,
  releases: fileName('Folder with the releases, below path. Default releases.').optional(),
  current: fileName('Link to the live release, below path. Default current.').optional(),
  boot,
  public: webRoot,
  served,
});

const terraform = section('A load balancer that Terraform switches.', {
  directory: relativePath('Folder of the Terraform configuration in the repository.'),
  workspace: name('Terraform workspace.').optional(),
  variable: line('Variable that takes the colour.', 'the name of a variable', 100),
  output: line('Output that says the live colour.', 'the name of an output', 100),
  timeout: duration('Longest time for one switch.').optional(),
});

const blueGreen = section('Two sides behind a load balancer.', {
  strategy: strategy('blue-green'),
  path: hostPath('Live release on a host of either side.'),
  'run-as': runAs,
  boot,
  public: webRoot,
  served,
  switch: section('What sends the traffic to the other side.', { terraform }),
});

const container = section('One container of the release.', {
  roles: list('Roles whose hosts run it.', name('One role.')),
  publish: line(
    'Ports, as the engine takes them: 8080:80.',
    'host port, ":" and container port, in quotes',
    100,
  ).optional(),
  command: command('Command in place of the one of the image.').optional(),
  'env-file': hostPath('File on the host with its environment.').optional(),
  volumes: list('Volumes, as the engine takes them.', line('One volume, such as storage:/app/storage.')).optional(),
  drain: duration('Longest time it may take to finish the work in its hands.').optional(),
});

const containers = section('Containers of one image, by digest.', {
  strategy: strategy('container'),
  engine: oneOf('What runs the containers.', 'an engine', ['docker', 'podman']),
  image: line('Image without tag and digest, such as registry.example.com/shop.', 'an image name', 255),
  containers: z
    .record(name('Name of a container.'), container, { error: fault({ noun: 'a mapping of containers' }) })
    .describe('The containers of a release, by name.'),
  'run-as': runAs,
  served,
});

export const releaseSection = byValue('What a release is, where it lives and how it is proved.', 'strategy', [
  { value: 'git-tag', schema: gitTag },
  { value: 'symlink', schema: symlink },
  { value: 'blue-green', schema: blueGreen },
  { value: 'container', schema: containers },
]);

export type ReleaseSection = z.output<typeof releaseSection>;
