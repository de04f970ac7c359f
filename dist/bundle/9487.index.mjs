export const id = 9487;
export const ids = [9487];
export const modules = {

/***/ 96543:
/***/ ((module) => {
// node_modules/is-stream/index.js
const isStream = stream =>
	stream !== null &&
	typeof stream === 'object' &&
	typeof stream.pipe === 'function';
isStream.writable = stream =>
	isStream(stream) &&
	stream.writable !== false &&
	typeof stream._write === 'function' &&
	typeof stream._writableState === 'object';
isStream.readable = stream =>
	isStream(stream) &&
	stream.readable !== false &&
	typeof stream._read === 'function' &&
	typeof stream._readableState === 'object';
isStream.duplex = stream =>
	isStream.writable(stream) &&
	isStream.readable(stream);
isStream.transform = stream =>
	isStream.duplex(stream) &&
	typeof stream._transform === 'function';
module.exports = isStream;


/***/ }),

/***/ 36512:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {
// node_modules/make-dir/index.js
const fs = __webpack_require__(79896);
const path = __webpack_require__(16928);
const {promisify} = __webpack_require__(39023);
const semver = __webpack_require__(64030);
const useNativeRecursiveOption = semver.satisfies(process.version, '>=10.12.0');
const checkPath = pth => {
	if (process.platform === 'win32') {
		const pathHasInvalidWinCharacters = /[<>:"|?*]/.test(pth.replace(path.parse(pth).root, ''));
		if (pathHasInvalidWinCharacters) {
			const error = new Error(`Path contains invalid characters: ${pth}`);
			error.code = 'EINVAL';
			throw error;
		}
	}
};
const processOptions = options => {
	const defaults = {
		mode: 0o777,
		fs
	};
	return {
		...defaults,
		...options
	};
};
const permissionError = pth => {
	const error = new Error(`operation not permitted, mkdir '${pth}'`);
	error.code = 'EPERM';
	error.errno = -4048;
	error.path = pth;
	error.syscall = 'mkdir';
	return error;
};
const makeDir = async (input, options) => {
	checkPath(input);
	options = processOptions(options);
	const mkdir = promisify(options.fs.mkdir);
	const stat = promisify(options.fs.stat);
	if (useNativeRecursiveOption && options.fs.mkdir === fs.mkdir) {
		const pth = path.resolve(input);
		await mkdir(pth, {
			mode: options.mode,
			recursive: true
		});
		return pth;
	}
	const make = async pth => {
		try {
			await mkdir(pth, options.mode);
			return pth;
		} catch (error) {
			if (error.code === 'EPERM') {
				throw error;
			}
			if (error.code === 'ENOENT') {
				if (path.dirname(pth) === pth) {
					throw permissionError(pth);
				}
				if (error.message.includes('null bytes')) {
					throw error;
				}
				await make(path.dirname(pth));
				return make(pth);
			}
			try {
				const stats = await stat(pth);
				if (!stats.isDirectory()) {
					throw new Error('The path is not a directory');
				}
			} catch (_) {
				throw error;
			}
			return pth;
		}
	};
	return make(path.resolve(input));
};
module.exports = makeDir;
module.exports.sync = (input, options) => {
	checkPath(input);
	options = processOptions(options);
	if (useNativeRecursiveOption && options.fs.mkdirSync === fs.mkdirSync) {
		const pth = path.resolve(input);
		fs.mkdirSync(pth, {
			mode: options.mode,
			recursive: true
		});
		return pth;
	}
	const make = pth => {
		try {
			options.fs.mkdirSync(pth, options.mode);
		} catch (error) {
			if (error.code === 'EPERM') {
				throw error;
			}
			if (error.code === 'ENOENT') {
				if (path.dirname(pth) === pth) {
					throw permissionError(pth);
				}
				if (error.message.includes('null bytes')) {
					throw error;
				}
				make(path.dirname(pth));
				return make(pth);
			}
			try {
				if (!options.fs.statSync(pth).isDirectory()) {
					throw new Error('The path is not a directory');
				}
			} catch (_) {
				throw error;
			}
		}
		return pth;
	};
	return make(path.resolve(input));
};


/***/ }),

/***/ 64030:
/***/ ((module, exports) => {
// node_modules/make-dir/node_modules/semver/semver.js
exports = module.exports = SemVer
var debug
if (typeof process === 'object' &&
	process.env &&
	process.env.NODE_DEBUG &&
	/\bsemver\b/i.test(process.env.NODE_DEBUG)) {
	debug = function () {
		var args = Array.prototype.slice.call(arguments, 0)
		args.unshift('SEMVER')
		console.log.apply(console, args)
	}
} else {
	debug = function () {}
}
exports.SEMVER_SPEC_VERSION = '2.0.0'
var MAX_LENGTH = 256
var MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
	9007199254740991
var MAX_SAFE_COMPONENT_LENGTH = 16
var MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6
var re = exports.re = []
var safeRe = exports.safeRe = []
var src = exports.src = []
var t = exports.tokens = {}
var R = 0
function tok (n) {
	t[n] = R++
}
var LETTERDASHNUMBER = '[a-zA-Z0-9-]'
var safeRegexReplacements = [
	['\\s', 1],
	['\\d', MAX_LENGTH],
	[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]
function makeSafeRe (value) {
	for (var i = 0; i < safeRegexReplacements.length; i++) {
		var token = safeRegexReplacements[i][0]
		var max = safeRegexReplacements[i][1]
		value = value
			.split(token + '*').join(token + '{0,' + max + '}')
			.split(token + '+').join(token + '{1,' + max + '}')
	}
	return value
}
tok('NUMERICIDENTIFIER')
src[t.NUMERICIDENTIFIER] = '0|[1-9]\\d*'
tok('NUMERICIDENTIFIERLOOSE')
src[t.NUMERICIDENTIFIERLOOSE] = '\\d+'
tok('NONNUMERICIDENTIFIER')
src[t.NONNUMERICIDENTIFIER] = '\\d*[a-zA-Z-]' + LETTERDASHNUMBER + '*'
tok('MAINVERSION')
src[t.MAINVERSION] = '(' + src[t.NUMERICIDENTIFIER] + ')\\.' +
	'(' + src[t.NUMERICIDENTIFIER] + ')\\.' +
	'(' + src[t.NUMERICIDENTIFIER] + ')'
tok('MAINVERSIONLOOSE')
src[t.MAINVERSIONLOOSE] = '(' + src[t.NUMERICIDENTIFIERLOOSE] + ')\\.' +
	'(' + src[t.NUMERICIDENTIFIERLOOSE] + ')\\.' +
	'(' + src[t.NUMERICIDENTIFIERLOOSE] + ')'
tok('PRERELEASEIDENTIFIER')
src[t.PRERELEASEIDENTIFIER] = '(?:' + src[t.NUMERICIDENTIFIER] +
	'|' + src[t.NONNUMERICIDENTIFIER] + ')'
tok('PRERELEASEIDENTIFIERLOOSE')
src[t.PRERELEASEIDENTIFIERLOOSE] = '(?:' + src[t.NUMERICIDENTIFIERLOOSE] +
	'|' + src[t.NONNUMERICIDENTIFIER] + ')'
tok('PRERELEASE')
src[t.PRERELEASE] = '(?:-(' + src[t.PRERELEASEIDENTIFIER] +
	'(?:\\.' + src[t.PRERELEASEIDENTIFIER] + ')*))'
tok('PRERELEASELOOSE')
src[t.PRERELEASELOOSE] = '(?:-?(' + src[t.PRERELEASEIDENTIFIERLOOSE] +
	'(?:\\.' + src[t.PRERELEASEIDENTIFIERLOOSE] + ')*))'
tok('BUILDIDENTIFIER')
src[t.BUILDIDENTIFIER] = LETTERDASHNUMBER + '+'
tok('BUILD')
src[t.BUILD] = '(?:\\+(' + src[t.BUILDIDENTIFIER] +
	'(?:\\.' + src[t.BUILDIDENTIFIER] + ')*))'
tok('FULL')
tok('FULLPLAIN')
src[t.FULLPLAIN] = 'v?' + src[t.MAINVERSION] +
	src[t.PRERELEASE] + '?' +
	src[t.BUILD] + '?'
src[t.FULL] = '^' + src[t.FULLPLAIN] + '$'
tok('LOOSEPLAIN')
src[t.LOOSEPLAIN] = '[v=\\s]*' + src[t.MAINVERSIONLOOSE] +
	src[t.PRERELEASELOOSE] + '?' +
	src[t.BUILD] + '?'
tok('LOOSE')
src[t.LOOSE] = '^' + src[t.LOOSEPLAIN] + '$'
tok('GTLT')
src[t.GTLT] = '((?:<|>)?=?)'
tok('XRANGEIDENTIFIERLOOSE')
src[t.XRANGEIDENTIFIERLOOSE] = src[t.NUMERICIDENTIFIERLOOSE] + '|x|X|\\*'
tok('XRANGEIDENTIFIER')
src[t.XRANGEIDENTIFIER] = src[t.NUMERICIDENTIFIER] + '|x|X|\\*'
tok('XRANGEPLAIN')
src[t.XRANGEPLAIN] = '[v=\\s]*(' + src[t.XRANGEIDENTIFIER] + ')' +
	'(?:\\.(' + src[t.XRANGEIDENTIFIER] + ')' +
	'(?:\\.(' + src[t.XRANGEIDENTIFIER] + ')' +
	'(?:' + src[t.PRERELEASE] + ')?' +
	src[t.BUILD] + '?' +
	')?)?'
tok('XRANGEPLAINLOOSE')
src[t.XRANGEPLAINLOOSE] = '[v=\\s]*(' + src[t.XRANGEIDENTIFIERLOOSE] + ')' +
	'(?:\\.(' + src[t.XRANGEIDENTIFIERLOOSE] + ')' +
	'(?:\\.(' + src[t.XRANGEIDENTIFIERLOOSE] + ')' +
	'(?:' + src[t.PRERELEASELOOSE] + ')?' +
	src[t.BUILD] + '?' +
	')?)?'
tok('XRANGE')
src[t.XRANGE] = '^' + src[t.GTLT] + '\\s*' + src[t.XRANGEPLAIN] + '$'
tok('XRANGELOOSE')
src[t.XRANGELOOSE] = '^' + src[t.GTLT] + '\\s*' + src[t.XRANGEPLAINLOOSE] + '$'
tok('COERCE')
src[t.COERCE] = '(^|[^\\d])' +
	'(\\d{1,' + MAX_SAFE_COMPONENT_LENGTH + '})' +
	'(?:\\.(\\d{1,' + MAX_SAFE_COMPONENT_LENGTH + '}))?' +
	'(?:\\.(\\d{1,' + MAX_SAFE_COMPONENT_LENGTH + '}))?' +
	'(?:$|[^\\d])'
tok('COERCERTL')
re[t.COERCERTL] = new RegExp(src[t.COERCE], 'g')
safeRe[t.COERCERTL] = new RegExp(makeSafeRe(src[t.COERCE]), 'g')
tok('LONETILDE')
src[t.LONETILDE] = '(?:~>?)'
tok('TILDETRIM')
src[t.TILDETRIM] = '(\\s*)' + src[t.LONETILDE] + '\\s+'
re[t.TILDETRIM] = new RegExp(src[t.TILDETRIM], 'g')
safeRe[t.TILDETRIM] = new RegExp(makeSafeRe(src[t.TILDETRIM]), 'g')
var tildeTrimReplace = '$1~'
tok('TILDE')
src[t.TILDE] = '^' + src[t.LONETILDE] + src[t.XRANGEPLAIN] + '$'
tok('TILDELOOSE')
src[t.TILDELOOSE] = '^' + src[t.LONETILDE] + src[t.XRANGEPLAINLOOSE] + '$'
tok('LONECARET')
src[t.LONECARET] = '(?:\\^)'
tok('CARETTRIM')
src[t.CARETTRIM] = '(\\s*)' + src[t.LONECARET] + '\\s+'
re[t.CARETTRIM] = new RegExp(src[t.CARETTRIM], 'g')
safeRe[t.CARETTRIM] = new RegExp(makeSafeRe(src[t.CARETTRIM]), 'g')
var caretTrimReplace = '$1^'
tok('CARET')
src[t.CARET] = '^' + src[t.LONECARET] + src[t.XRANGEPLAIN] + '$'
tok('CARETLOOSE')
src[t.CARETLOOSE] = '^' + src[t.LONECARET] + src[t.XRANGEPLAINLOOSE] + '$'
tok('COMPARATORLOOSE')
src[t.COMPARATORLOOSE] = '^' + src[t.GTLT] + '\\s*(' + src[t.LOOSEPLAIN] + ')$|^$'
tok('COMPARATOR')
src[t.COMPARATOR] = '^' + src[t.GTLT] + '\\s*(' + src[t.FULLPLAIN] + ')$|^$'
tok('COMPARATORTRIM')
src[t.COMPARATORTRIM] = '(\\s*)' + src[t.GTLT] +
	'\\s*(' + src[t.LOOSEPLAIN] + '|' + src[t.XRANGEPLAIN] + ')'
re[t.COMPARATORTRIM] = new RegExp(src[t.COMPARATORTRIM], 'g')
safeRe[t.COMPARATORTRIM] = new RegExp(makeSafeRe(src[t.COMPARATORTRIM]), 'g')
tok('HYPHENRANGE')
src[t.HYPHENRANGE] = '^\\s*(' + src[t.XRANGEPLAIN] + ')' +
	'\\s+-\\s+' +
	'(' + src[t.XRANGEPLAIN] + ')' +
	'\\s*$'
tok('HYPHENRANGELOOSE')
src[t.HYPHENRANGELOOSE] = '^\\s*(' + src[t.XRANGEPLAINLOOSE] + ')' +
	'\\s+-\\s+' +
	'(' + src[t.XRANGEPLAINLOOSE] + ')' +
	'\\s*$'
tok('STAR')
src[t.STAR] = '(<|>)?=?\\s*\\*'
for (var i = 0; i < R; i++) {
	debug(i, src[i])
	if (!re[i]) {
		re[i] = new RegExp(src[i])
		safeRe[i] = new RegExp(makeSafeRe(src[i]))
	}
}
exports.parse = parse
function parse (version, options) {
	if (!options || typeof options !== 'object') {
		options = {
			loose: !!options,
			includePrerelease: false
		}
	}
	if (version instanceof SemVer) {
		return version
	}
	if (typeof version !== 'string') {
		return null
	}
	if (version.length > MAX_LENGTH) {
		return null
	}
	var r = options.loose ? safeRe[t.LOOSE] : safeRe[t.FULL]
	if (!r.test(version)) {
		return null
	}
	try {
		return new SemVer(version, options)
	} catch (er) {
		return null
	}
}
exports.valid = valid
function valid (version, options) {
	var v = parse(version, options)
	return v ? v.version : null
}
exports.clean = clean
function clean (version, options) {
	var s = parse(version.trim().replace(/^[=v]+/, ''), options)
	return s ? s.version : null
}
exports.SemVer = SemVer
function SemVer (version, options) {
	if (!options || typeof options !== 'object') {
		options = {
			loose: !!options,
			includePrerelease: false
		}
	}
	if (version instanceof SemVer) {
		if (version.loose === options.loose) {
			return version
		} else {
			version = version.version
		}
	} else if (typeof version !== 'string') {
		throw new TypeError('Invalid Version: ' + version)
	}
	if (version.length > MAX_LENGTH) {
		throw new TypeError('version is longer than ' + MAX_LENGTH + ' characters')
	}
	if (!(this instanceof SemVer)) {
		return new SemVer(version, options)
	}
	debug('SemVer', version, options)
	this.options = options
	this.loose = !!options.loose
	var m = version.trim().match(options.loose ? safeRe[t.LOOSE] : safeRe[t.FULL])
	if (!m) {
		throw new TypeError('Invalid Version: ' + version)
	}
	this.raw = version
	this.major = +m[1]
	this.minor = +m[2]
	this.patch = +m[3]
	if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
		throw new TypeError('Invalid major version')
	}
	if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
		throw new TypeError('Invalid minor version')
	}
	if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
		throw new TypeError('Invalid patch version')
	}
	if (!m[4]) {
		this.prerelease = []
	} else {
		this.prerelease = m[4].split('.').map(function (id) {
			if (/^[0-9]+$/.test(id)) {
				var num = +id
				if (num >= 0 && num < MAX_SAFE_INTEGER) {
					return num
				}
			}
			return id
		})
	}
	this.build = m[5] ? m[5].split('.') : []
	this.format()
}
SemVer.prototype.format = function () {
	this.version = this.major + '.' + this.minor + '.' + this.patch
	if (this.prerelease.length) {
		this.version += '-' + this.prerelease.join('.')
	}
	return this.version
}
SemVer.prototype.toString = function () {
	return this.version
}
SemVer.prototype.compare = function (other) {
	debug('SemVer.compare', this.version, this.options, other)
	if (!(other instanceof SemVer)) {
		other = new SemVer(other, this.options)
	}
	return this.compareMain(other) || this.comparePre(other)
}
SemVer.prototype.compareMain = function (other) {
	if (!(other instanceof SemVer)) {
		other = new SemVer(other, this.options)
	}
	return compareIdentifiers(this.major, other.major) ||
		compareIdentifiers(this.minor, other.minor) ||
		compareIdentifiers(this.patch, other.patch)
}
SemVer.prototype.comparePre = function (other) {
	if (!(other instanceof SemVer)) {
		other = new SemVer(other, this.options)
	}
	if (this.prerelease.length && !other.prerelease.length) {
		return -1
	} else if (!this.prerelease.length && other.prerelease.length) {
		return 1
	} else if (!this.prerelease.length && !other.prerelease.length) {
		return 0
	}
	var i = 0
	do {
		var a = this.prerelease[i]
		var b = other.prerelease[i]
		debug('prerelease compare', i, a, b)
		if (a === undefined && b === undefined) {
			return 0
		} else if (b === undefined) {
			return 1
		} else if (a === undefined) {
			return -1
		} else if (a === b) {
			continue
		} else {
			return compareIdentifiers(a, b)
		}
	} while (++i)
}
SemVer.prototype.compareBuild = function (other) {
	if (!(other instanceof SemVer)) {
		other = new SemVer(other, this.options)
	}
	var i = 0
	do {
		var a = this.build[i]
		var b = other.build[i]
		debug('prerelease compare', i, a, b)
		if (a === undefined && b === undefined) {
			return 0
		} else if (b === undefined) {
			return 1
		} else if (a === undefined) {
			return -1
		} else if (a === b) {
			continue
		} else {
			return compareIdentifiers(a, b)
		}
	} while (++i)
}
SemVer.prototype.inc = function (release, identifier) {
	switch (release) {
		case 'premajor':
			this.prerelease.length = 0
			this.patch = 0
			this.minor = 0
			this.major++
			this.inc('pre', identifier)
			break
		case 'preminor':
			this.prerelease.length = 0
			this.patch = 0
			this.minor++
			this.inc('pre', identifier)
			break
		case 'prepatch':
			this.prerelease.length = 0
			this.inc('patch', identifier)
			this.inc('pre', identifier)
			break
		case 'prerelease':
			if (this.prerelease.length === 0) {
				this.inc('patch', identifier)
			}
			this.inc('pre', identifier)
			break
		case 'major':
			if (this.minor !== 0 ||
				this.patch !== 0 ||
				this.prerelease.length === 0) {
				this.major++
			}
			this.minor = 0
			this.patch = 0
			this.prerelease = []
			break
		case 'minor':
			if (this.patch !== 0 || this.prerelease.length === 0) {
				this.minor++
			}
			this.patch = 0
			this.prerelease = []
			break
		case 'patch':
			if (this.prerelease.length === 0) {
				this.patch++
			}
			this.prerelease = []
			break
		case 'pre':
			if (this.prerelease.length === 0) {
				this.prerelease = [0]
			} else {
				var i = this.prerelease.length
				while (--i >= 0) {
					if (typeof this.prerelease[i] === 'number') {
						this.prerelease[i]++
						i = -2
					}
				}
				if (i === -1) {
					this.prerelease.push(0)
				}
			}
			if (identifier) {
				if (this.prerelease[0] === identifier) {
					if (isNaN(this.prerelease[1])) {
						this.prerelease = [identifier, 0]
					}
				} else {
					this.prerelease = [identifier, 0]
				}
			}
			break
		default:
			throw new Error('invalid increment argument: ' + release)
	}
	this.format()
	this.raw = this.version
	return this
}
exports.inc = inc
function inc (version, release, loose, identifier) {
	if (typeof (loose) === 'string') {
		identifier = loose
		loose = undefined
	}
	try {
		return new SemVer(version, loose).inc(release, identifier).version
	} catch (er) {
		return null
	}
}
exports.diff = diff
function diff (version1, version2) {
	if (eq(version1, version2)) {
		return null
	} else {
		var v1 = parse(version1)
		var v2 = parse(version2)
		var prefix = ''
		if (v1.prerelease.length || v2.prerelease.length) {
			prefix = 'pre'
			var defaultResult = 'prerelease'
		}
		for (var key in v1) {
			if (key === 'major' || key === 'minor' || key === 'patch') {
				if (v1[key] !== v2[key]) {
					return prefix + key
				}
			}
		}
		return defaultResult
	}
}
exports.compareIdentifiers = compareIdentifiers
var numeric = /^[0-9]+$/
function compareIdentifiers (a, b) {
	var anum = numeric.test(a)
	var bnum = numeric.test(b)
	if (anum && bnum) {
		a = +a
		b = +b
	}
	return a === b ? 0
		: (anum && !bnum) ? -1
		: (bnum && !anum) ? 1
		: a < b ? -1
		: 1
}
exports.rcompareIdentifiers = rcompareIdentifiers
function rcompareIdentifiers (a, b) {
	return compareIdentifiers(b, a)
}
exports.major = major
function major (a, loose) {
	return new SemVer(a, loose).major
}
exports.minor = minor
function minor (a, loose) {
	return new SemVer(a, loose).minor
}
exports.patch = patch
function patch (a, loose) {
	return new SemVer(a, loose).patch
}
exports.compare = compare
function compare (a, b, loose) {
	return new SemVer(a, loose).compare(new SemVer(b, loose))
}
exports.compareLoose = compareLoose
function compareLoose (a, b) {
	return compare(a, b, true)
}
exports.compareBuild = compareBuild
function compareBuild (a, b, loose) {
	var versionA = new SemVer(a, loose)
	var versionB = new SemVer(b, loose)
	return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
exports.rcompare = rcompare
function rcompare (a, b, loose) {
	return compare(b, a, loose)
}
exports.sort = sort
function sort (list, loose) {
	return list.sort(function (a, b) {
		return exports.compareBuild(a, b, loose)
	})
}
exports.rsort = rsort
function rsort (list, loose) {
	return list.sort(function (a, b) {
		return exports.compareBuild(b, a, loose)
	})
}
exports.gt = gt
function gt (a, b, loose) {
	return compare(a, b, loose) > 0
}
exports.lt = lt
function lt (a, b, loose) {
	return compare(a, b, loose) < 0
}
exports.eq = eq
function eq (a, b, loose) {
	return compare(a, b, loose) === 0
}
exports.neq = neq
function neq (a, b, loose) {
	return compare(a, b, loose) !== 0
}
exports.gte = gte
function gte (a, b, loose) {
	return compare(a, b, loose) >= 0
}
exports.lte = lte
function lte (a, b, loose) {
	return compare(a, b, loose) <= 0
}
exports.cmp = cmp
function cmp (a, op, b, loose) {
	switch (op) {
		case '===':
			if (typeof a === 'object')
				a = a.version
			if (typeof b === 'object')
				b = b.version
			return a === b
		case '!==':
			if (typeof a === 'object')
				a = a.version
			if (typeof b === 'object')
				b = b.version
			return a !== b
		case '':
		case '=':
		case '==':
			return eq(a, b, loose)
		case '!=':
			return neq(a, b, loose)
		case '>':
			return gt(a, b, loose)
		case '>=':
			return gte(a, b, loose)
		case '<':
			return lt(a, b, loose)
		case '<=':
			return lte(a, b, loose)
		default:
			throw new TypeError('Invalid operator: ' + op)
	}
}
exports.Comparator = Comparator
function Comparator (comp, options) {
	if (!options || typeof options !== 'object') {
		options = {
			loose: !!options,
			includePrerelease: false
		}
	}
	if (comp instanceof Comparator) {
		if (comp.loose === !!options.loose) {
			return comp
		} else {
			comp = comp.value
		}
	}
	if (!(this instanceof Comparator)) {
		return new Comparator(comp, options)
	}
	comp = comp.trim().split(/\s+/).join(' ')
	debug('comparator', comp, options)
	this.options = options
	this.loose = !!options.loose
	this.parse(comp)
	if (this.semver === ANY) {
		this.value = ''
	} else {
		this.value = this.operator + this.semver.version
	}
	debug('comp', this)
}
var ANY = {}
Comparator.prototype.parse = function (comp) {
	var r = this.options.loose ? safeRe[t.COMPARATORLOOSE] : safeRe[t.COMPARATOR]
	var m = comp.match(r)
	if (!m) {
		throw new TypeError('Invalid comparator: ' + comp)
	}
	this.operator = m[1] !== undefined ? m[1] : ''
	if (this.operator === '=') {
		this.operator = ''
	}
	if (!m[2]) {
		this.semver = ANY
	} else {
		this.semver = new SemVer(m[2], this.options.loose)
	}
}
Comparator.prototype.toString = function () {
	return this.value
}
Comparator.prototype.test = function (version) {
	debug('Comparator.test', version, this.options.loose)
	if (this.semver === ANY || version === ANY) {
		return true
	}
	if (typeof version === 'string') {
		try {
			version = new SemVer(version, this.options)
		} catch (er) {
			return false
		}
	}
	return cmp(version, this.operator, this.semver, this.options)
}
Comparator.prototype.intersects = function (comp, options) {
	if (!(comp instanceof Comparator)) {
		throw new TypeError('a Comparator is required')
	}
	if (!options || typeof options !== 'object') {
		options = {
			loose: !!options,
			includePrerelease: false
		}
	}
	var rangeTmp
	if (this.operator === '') {
		if (this.value === '') {
			return true
		}
		rangeTmp = new Range(comp.value, options)
		return satisfies(this.value, rangeTmp, options)
	} else if (comp.operator === '') {
		if (comp.value === '') {
			return true
		}
		rangeTmp = new Range(this.value, options)
		return satisfies(comp.semver, rangeTmp, options)
	}
	var sameDirectionIncreasing =
		(this.operator === '>=' || this.operator === '>') &&
		(comp.operator === '>=' || comp.operator === '>')
	var sameDirectionDecreasing =
		(this.operator === '<=' || this.operator === '<') &&
		(comp.operator === '<=' || comp.operator === '<')
	var sameSemVer = this.semver.version === comp.semver.version
	var differentDirectionsInclusive =
		(this.operator === '>=' || this.operator === '<=') &&
		(comp.operator === '>=' || comp.operator === '<=')
	var oppositeDirectionsLessThan =
		cmp(this.semver, '<', comp.semver, options) &&
		((this.operator === '>=' || this.operator === '>') &&
		(comp.operator === '<=' || comp.operator === '<'))
	var oppositeDirectionsGreaterThan =
		cmp(this.semver, '>', comp.semver, options) &&
		((this.operator === '<=' || this.operator === '<') &&
		(comp.operator === '>=' || comp.operator === '>'))
	return sameDirectionIncreasing || sameDirectionDecreasing ||
		(sameSemVer && differentDirectionsInclusive) ||
		oppositeDirectionsLessThan || oppositeDirectionsGreaterThan
}
exports.Range = Range
function Range (range, options) {
	if (!options || typeof options !== 'object') {
		options = {
			loose: !!options,
			includePrerelease: false
		}
	}
	if (range instanceof Range) {
		if (range.loose === !!options.loose &&
			range.includePrerelease === !!options.includePrerelease) {
			return range
		} else {
			return new Range(range.raw, options)
		}
	}
	if (range instanceof Comparator) {
		return new Range(range.value, options)
	}
	if (!(this instanceof Range)) {
		return new Range(range, options)
	}
	this.options = options
	this.loose = !!options.loose
	this.includePrerelease = !!options.includePrerelease
	this.raw = range
		.trim()
		.split(/\s+/)
		.join(' ')
	this.set = this.raw.split('||').map(function (range) {
		return this.parseRange(range.trim())
	}, this).filter(function (c) {
		return c.length
	})
	if (!this.set.length) {
		throw new TypeError('Invalid SemVer Range: ' + this.raw)
	}
	this.format()
}
Range.prototype.format = function () {
	this.range = this.set.map(function (comps) {
		return comps.join(' ').trim()
	}).join('||').trim()
	return this.range
}
Range.prototype.toString = function () {
	return this.range
}
function isWhitespace (char) {
	var code = char && char.charCodeAt(0)
	return (code >= 0x0009 && code <= 0x000d) ||
		code === 0x0020 || code === 0x00a0 || code === 0x1680 ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x2028 || code === 0x2029 || code === 0x202f ||
		code === 0x205f || code === 0x3000 || code === 0xfeff
}
function isVersionPrefix (char) {
	return char === 'v' || char === '=' || isWhitespace(char)
}
function isDigit (char) {
	return char !== undefined && char >= '0' && char <= '9'
}
function isLetter (char) {
	return char !== undefined &&
		((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z'))
}
function isIdentifierCharacter (char) {
	return isDigit(char) || isLetter(char) || char === '-'
}
function isVersionStart (char) {
	return isDigit(char) || char === 'x' || char === 'X' || char === '*'
}
function findDigitsEndIndex (range, start, limit, digitRuns) {
	if (!isDigit(range[start])) {
		return start
	}
	if (start >= digitRuns.start && start < digitRuns.end) {
		return Math.min(start + limit, digitRuns.end)
	}
	if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
		return Math.min(start + limit, digitRuns.previousEnd)
	}
	var end = start + 1
	while (isDigit(range[end])) {
		end++
	}
	digitRuns.previousStart = digitRuns.start
	digitRuns.previousEnd = digitRuns.end
	digitRuns.start = start
	digitRuns.end = end
	return Math.min(start + limit, end)
}
function findVersionNumberEndIndex (range, start, loose, digitRuns) {
	if (!loose && range[start] === '0') {
		return start + 1
	}
	return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}
function findPrereleaseIdentifierEndIndex (range, start, loose, digitRuns) {
	if (isDigit(range[start])) {
		return findVersionNumberEndIndex(range, start, loose, digitRuns)
	}
	if (!isLetter(range[start]) && range[start] !== '-') {
		return start
	}
	var end = start + 1
	var limit = end + MAX_SAFE_BUILD_LENGTH
	while (end < limit && isIdentifierCharacter(range[end])) {
		end++
	}
	return end
}
function findPrereleaseEndIndex (range, start, loose, digitRuns) {
	var hyphen = range[start] === '-'
	if (!loose && !hyphen) {
		return start
	}
	var identifierStart = start + (hyphen ? 1 : 0)
	var end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
	if (end === identifierStart) {
		if (!loose || !hyphen) {
			return start
		}
		end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
	}
	while (range[end] === '.') {
		var next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
		if (next === end + 1) {
			break
		}
		end = next
	}
	return end
}
function findBuildEndIndex (range, start) {
	if (range[start] !== '+') {
		return start
	}
	var end = start + 1
	do {
		var identifierStart = end
		while (end - identifierStart < MAX_SAFE_BUILD_LENGTH &&
			isIdentifierCharacter(range[end])) {
			end++
		}
		if (end === identifierStart) {
			return identifierStart === start + 1 ? start : end - 1
		}
		if (range[end] !== '.') {
			return end
		}
		end++
	} while (true)
}
function findLooseFullVersionEndIndex (range, start, digitRuns) {
	var end = start
	for (var component = 0; component < 3; component++) {
		var next = findVersionNumberEndIndex(range, end, true, digitRuns)
		if (next === end) {
			return start
		}
		end = next
		if (component < 2) {
			if (range[end] !== '.') {
				return start
			}
			end++
		}
	}
	return findBuildEndIndex(range, findPrereleaseEndIndex(range, end, true, digitRuns))
}
function findPartialVersionComponentEndIndex (range, start, digitRuns) {
	if (isDigit(range[start])) {
		return findVersionNumberEndIndex(range, start, false, digitRuns)
	}
	return isVersionStart(range[start]) ? start + 1 : start
}
function findVersionEndIndex (range, start, digitRuns) {
	var end = findLooseFullVersionEndIndex(range, start, digitRuns)
	if (end !== start) {
		return end
	}
	end = findPartialVersionComponentEndIndex(range, start, digitRuns)
	for (var component = 0; component < 2; component++) {
		if (range[end] !== '.') {
			return end
		}
		var next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
		if (next === end + 1) {
			return end
		}
		end = next
	}
	return findBuildEndIndex(range, findPrereleaseEndIndex(range, end, false, digitRuns))
}
function findRemovableWhitespaceIndex (range, position) {
	if (isWhitespace(range[position])) {
		position++
	}
	if (range[position] === '<' || range[position] === '>') {
		position++
	}
	if (range[position] === '=') {
		position++
	}
	return isWhitespace(range[position]) ? position : -1
}
function trimComparatorWhitespace (range) {
	var result = ''
	var copyFrom = 0
	var cursor = 0
	var digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }
	while (cursor < range.length) {
		var matchStart = cursor
		if (range[cursor] === '<' || range[cursor] === '>') {
			cursor++
		} else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
			cursor++
			continue
		}
		while (cursor < range.length && isVersionPrefix(range[cursor])) {
			cursor++
		}
		if (!isVersionStart(range[cursor])) {
			continue
		}
		var whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
		if (whitespacePosition !== -1) {
			result += range.slice(copyFrom, whitespacePosition)
			copyFrom = whitespacePosition + 1
		}
		cursor = findVersionEndIndex(range, cursor, digitRuns)
	}
	return result + range.slice(copyFrom)
}
Range.prototype.parseRange = function (range) {
	var loose = this.options.loose
	var hr = loose ? safeRe[t.HYPHENRANGELOOSE] : safeRe[t.HYPHENRANGE]
	range = range.replace(hr, hyphenReplace)
	debug('hyphen replace', range)
	range = trimComparatorWhitespace(range)
	debug('comparator trim', range)
	range = range.replace(safeRe[t.TILDETRIM], tildeTrimReplace)
	range = range.replace(safeRe[t.CARETTRIM], caretTrimReplace)
	range = range.split(/\s+/).join(' ')
	var compRe = loose ? safeRe[t.COMPARATORLOOSE] : safeRe[t.COMPARATOR]
	var set = range.split(' ').map(function (comp) {
		return parseComparator(comp, this.options)
	}, this).join(' ').split(/\s+/)
	if (this.options.loose) {
		set = set.filter(function (comp) {
			return !!comp.match(compRe)
		})
	}
	set = set.map(function (comp) {
		return new Comparator(comp, this.options)
	}, this)
	return set
}
Range.prototype.intersects = function (range, options) {
	if (!(range instanceof Range)) {
		throw new TypeError('a Range is required')
	}
	return this.set.some(function (thisComparators) {
		return (
			isSatisfiable(thisComparators, options) &&
			range.set.some(function (rangeComparators) {
				return (
					isSatisfiable(rangeComparators, options) &&
					thisComparators.every(function (thisComparator) {
						return rangeComparators.every(function (rangeComparator) {
							return thisComparator.intersects(rangeComparator, options)
						})
					})
				)
			})
		)
	})
}
function isSatisfiable (comparators, options) {
	var result = true
	var remainingComparators = comparators.slice()
	var testComparator = remainingComparators.pop()
	while (result && remainingComparators.length) {
		result = remainingComparators.every(function (otherComparator) {
			return testComparator.intersects(otherComparator, options)
		})
		testComparator = remainingComparators.pop()
	}
	return result
}
exports.toComparators = toComparators
function toComparators (range, options) {
	return new Range(range, options).set.map(function (comp) {
		return comp.map(function (c) {
			return c.value
		}).join(' ').trim().split(' ')
	})
}
function parseComparator (comp, options) {
	debug('comp', comp, options)
	comp = replaceCarets(comp, options)
	debug('caret', comp)
	comp = replaceTildes(comp, options)
	debug('tildes', comp)
	comp = replaceXRanges(comp, options)
	debug('xrange', comp)
	comp = replaceStars(comp, options)
	debug('stars', comp)
	return comp
}
function isX (id) {
	return !id || id.toLowerCase() === 'x' || id === '*'
}
function replaceTildes (comp, options) {
	return comp.trim().split(/\s+/).map(function (comp) {
		return replaceTilde(comp, options)
	}).join(' ')
}
function replaceTilde (comp, options) {
	var r = options.loose ? safeRe[t.TILDELOOSE] : safeRe[t.TILDE]
	return comp.replace(r, function (_, M, m, p, pr) {
		debug('tilde', comp, _, M, m, p, pr)
		var ret
		if (isX(M)) {
			ret = ''
		} else if (isX(m)) {
			ret = '>=' + M + '.0.0 <' + (+M + 1) + '.0.0'
		} else if (isX(p)) {
			ret = '>=' + M + '.' + m + '.0 <' + M + '.' + (+m + 1) + '.0'
		} else if (pr) {
			debug('replaceTilde pr', pr)
			ret = '>=' + M + '.' + m + '.' + p + '-' + pr +
				' <' + M + '.' + (+m + 1) + '.0'
		} else {
			ret = '>=' + M + '.' + m + '.' + p +
				' <' + M + '.' + (+m + 1) + '.0'
		}
		debug('tilde return', ret)
		return ret
	})
}
function replaceCarets (comp, options) {
	return comp.trim().split(/\s+/).map(function (comp) {
		return replaceCaret(comp, options)
	}).join(' ')
}
function replaceCaret (comp, options) {
	debug('caret', comp, options)
	var r = options.loose ? safeRe[t.CARETLOOSE] : safeRe[t.CARET]
	return comp.replace(r, function (_, M, m, p, pr) {
		debug('caret', comp, _, M, m, p, pr)
		var ret
		if (isX(M)) {
			ret = ''
		} else if (isX(m)) {
			ret = '>=' + M + '.0.0 <' + (+M + 1) + '.0.0'
		} else if (isX(p)) {
			if (M === '0') {
				ret = '>=' + M + '.' + m + '.0 <' + M + '.' + (+m + 1) + '.0'
			} else {
				ret = '>=' + M + '.' + m + '.0 <' + (+M + 1) + '.0.0'
			}
		} else if (pr) {
			debug('replaceCaret pr', pr)
			if (M === '0') {
				if (m === '0') {
					ret = '>=' + M + '.' + m + '.' + p + '-' + pr +
						' <' + M + '.' + m + '.' + (+p + 1)
				} else {
					ret = '>=' + M + '.' + m + '.' + p + '-' + pr +
						' <' + M + '.' + (+m + 1) + '.0'
				}
			} else {
				ret = '>=' + M + '.' + m + '.' + p + '-' + pr +
					' <' + (+M + 1) + '.0.0'
			}
		} else {
			debug('no pr')
			if (M === '0') {
				if (m === '0') {
					ret = '>=' + M + '.' + m + '.' + p +
						' <' + M + '.' + m + '.' + (+p + 1)
				} else {
					ret = '>=' + M + '.' + m + '.' + p +
						' <' + M + '.' + (+m + 1) + '.0'
				}
			} else {
				ret = '>=' + M + '.' + m + '.' + p +
					' <' + (+M + 1) + '.0.0'
			}
		}
		debug('caret return', ret)
		return ret
	})
}
function replaceXRanges (comp, options) {
	debug('replaceXRanges', comp, options)
	return comp.split(/\s+/).map(function (comp) {
		return replaceXRange(comp, options)
	}).join(' ')
}
function replaceXRange (comp, options) {
	comp = comp.trim()
	var r = options.loose ? safeRe[t.XRANGELOOSE] : safeRe[t.XRANGE]
	return comp.replace(r, function (ret, gtlt, M, m, p, pr) {
		debug('xRange', comp, ret, gtlt, M, m, p, pr)
		var xM = isX(M)
		var xm = xM || isX(m)
		var xp = xm || isX(p)
		var anyX = xp
		if (gtlt === '=' && anyX) {
			gtlt = ''
		}
		pr = options.includePrerelease ? '-0' : ''
		if (xM) {
			if (gtlt === '>' || gtlt === '<') {
				ret = '<0.0.0-0'
			} else {
				ret = '*'
			}
		} else if (gtlt && anyX) {
			if (xm) {
				m = 0
			}
			p = 0
			if (gtlt === '>') {
				gtlt = '>='
				if (xm) {
					M = +M + 1
					m = 0
					p = 0
				} else {
					m = +m + 1
					p = 0
				}
			} else if (gtlt === '<=') {
				gtlt = '<'
				if (xm) {
					M = +M + 1
				} else {
					m = +m + 1
				}
			}
			ret = gtlt + M + '.' + m + '.' + p + pr
		} else if (xm) {
			ret = '>=' + M + '.0.0' + pr + ' <' + (+M + 1) + '.0.0' + pr
		} else if (xp) {
			ret = '>=' + M + '.' + m + '.0' + pr +
				' <' + M + '.' + (+m + 1) + '.0' + pr
		}
		debug('xRange return', ret)
		return ret
	})
}
function replaceStars (comp, options) {
	debug('replaceStars', comp, options)
	return comp.trim().replace(safeRe[t.STAR], '')
}
function hyphenReplace ($0,
	from, fM, fm, fp, fpr, fb,
	to, tM, tm, tp, tpr, tb) {
	if (isX(fM)) {
		from = ''
	} else if (isX(fm)) {
		from = '>=' + fM + '.0.0'
	} else if (isX(fp)) {
		from = '>=' + fM + '.' + fm + '.0'
	} else {
		from = '>=' + from
	}
	if (isX(tM)) {
		to = ''
	} else if (isX(tm)) {
		to = '<' + (+tM + 1) + '.0.0'
	} else if (isX(tp)) {
		to = '<' + tM + '.' + (+tm + 1) + '.0'
	} else if (tpr) {
		to = '<=' + tM + '.' + tm + '.' + tp + '-' + tpr
	} else {
		to = '<=' + to
	}
	return (from + ' ' + to).trim()
}
Range.prototype.test = function (version) {
	if (!version) {
		return false
	}
	if (typeof version === 'string') {
		try {
			version = new SemVer(version, this.options)
		} catch (er) {
			return false
		}
	}
	for (var i = 0; i < this.set.length; i++) {
		if (testSet(this.set[i], version, this.options)) {
			return true
		}
	}
	return false
}
function testSet (set, version, options) {
	for (var i = 0; i < set.length; i++) {
		if (!set[i].test(version)) {
			return false
		}
	}
	if (version.prerelease.length && !options.includePrerelease) {
		for (i = 0; i < set.length; i++) {
			debug(set[i].semver)
			if (set[i].semver === ANY) {
				continue
			}
			if (set[i].semver.prerelease.length > 0) {
				var allowed = set[i].semver
				if (allowed.major === version.major &&
					allowed.minor === version.minor &&
					allowed.patch === version.patch) {
					return true
				}
			}
		}
		return false
	}
	return true
}
exports.satisfies = satisfies
function satisfies (version, range, options) {
	try {
		range = new Range(range, options)
	} catch (er) {
		return false
	}
	return range.test(version)
}
exports.maxSatisfying = maxSatisfying
function maxSatisfying (versions, range, options) {
	var max = null
	var maxSV = null
	try {
		var rangeObj = new Range(range, options)
	} catch (er) {
		return null
	}
	versions.forEach(function (v) {
		if (rangeObj.test(v)) {
			if (!max || maxSV.compare(v) === -1) {
				max = v
				maxSV = new SemVer(max, options)
			}
		}
	})
	return max
}
exports.minSatisfying = minSatisfying
function minSatisfying (versions, range, options) {
	var min = null
	var minSV = null
	try {
		var rangeObj = new Range(range, options)
	} catch (er) {
		return null
	}
	versions.forEach(function (v) {
		if (rangeObj.test(v)) {
			if (!min || minSV.compare(v) === 1) {
				min = v
				minSV = new SemVer(min, options)
			}
		}
	})
	return min
}
exports.minVersion = minVersion
function minVersion (range, loose) {
	range = new Range(range, loose)
	var minver = new SemVer('0.0.0')
	if (range.test(minver)) {
		return minver
	}
	minver = new SemVer('0.0.0-0')
	if (range.test(minver)) {
		return minver
	}
	minver = null
	for (var i = 0; i < range.set.length; ++i) {
		var comparators = range.set[i]
		comparators.forEach(function (comparator) {
			var compver = new SemVer(comparator.semver.version)
			switch (comparator.operator) {
				case '>':
					if (compver.prerelease.length === 0) {
						compver.patch++
					} else {
						compver.prerelease.push(0)
					}
					compver.raw = compver.format()
				case '':
				case '>=':
					if (!minver || gt(minver, compver)) {
						minver = compver
					}
					break
				case '<':
				case '<=':
					break
				default:
					throw new Error('Unexpected operation: ' + comparator.operator)
			}
		})
	}
	if (minver && range.test(minver)) {
		return minver
	}
	return null
}
exports.validRange = validRange
function validRange (range, options) {
	try {
		return new Range(range, options).range || '*'
	} catch (er) {
		return null
	}
}
exports.ltr = ltr
function ltr (version, range, options) {
	return outside(version, range, '<', options)
}
exports.gtr = gtr
function gtr (version, range, options) {
	return outside(version, range, '>', options)
}
exports.outside = outside
function outside (version, range, hilo, options) {
	version = new SemVer(version, options)
	range = new Range(range, options)
	var gtfn, ltefn, ltfn, comp, ecomp
	switch (hilo) {
		case '>':
			gtfn = gt
			ltefn = lte
			ltfn = lt
			comp = '>'
			ecomp = '>='
			break
		case '<':
			gtfn = lt
			ltefn = gte
			ltfn = gt
			comp = '<'
			ecomp = '<='
			break
		default:
			throw new TypeError('Must provide a hilo val of "<" or ">"')
	}
	if (satisfies(version, range, options)) {
		return false
	}
	for (var i = 0; i < range.set.length; ++i) {
		var comparators = range.set[i]
		var high = null
		var low = null
		comparators.forEach(function (comparator) {
			if (comparator.semver === ANY) {
				comparator = new Comparator('>=0.0.0')
			}
			high = high || comparator
			low = low || comparator
			if (gtfn(comparator.semver, high.semver, options)) {
				high = comparator
			} else if (ltfn(comparator.semver, low.semver, options)) {
				low = comparator
			}
		})
		if (high.operator === comp || high.operator === ecomp) {
			return false
		}
		if ((!low.operator || low.operator === comp) &&
			ltefn(version, low.semver)) {
			return false
		} else if (low.operator === ecomp && ltfn(version, low.semver)) {
			return false
		}
	}
	return true
}
exports.prerelease = prerelease
function prerelease (version, options) {
	var parsed = parse(version, options)
	return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
exports.intersects = intersects
function intersects (r1, r2, options) {
	r1 = new Range(r1, options)
	r2 = new Range(r2, options)
	return r1.intersects(r2)
}
exports.coerce = coerce
function coerce (version, options) {
	if (version instanceof SemVer) {
		return version
	}
	if (typeof version === 'number') {
		version = String(version)
	}
	if (typeof version !== 'string') {
		return null
	}
	options = options || {}
	var match = null
	if (!options.rtl) {
		match = version.match(safeRe[t.COERCE])
	} else {
		var next
		while ((next = safeRe[t.COERCERTL].exec(version)) &&
			(!match || match.index + match[0].length !== version.length)
		) {
			if (!match ||
				next.index + next[0].length !== match.index + match[0].length) {
				match = next
			}
			safeRe[t.COERCERTL].lastIndex = next.index + next[1].length + next[2].length
		}
		safeRe[t.COERCERTL].lastIndex = -1
	}
	if (match === null) {
		return null
	}
	return parse(match[2] +
		'.' + (match[3] || '0') +
		'.' + (match[4] || '0'), options)
}


/***/ }),

/***/ 34646:
/***/ ((module) => {
// node_modules/shell-escape/shell-escape.js
module.exports = shellescape;
function shellescape(a) {
	var ret = [];
	a.forEach(function(s) {
		if (!/^[A-Za-z0-9_\/-]+$/.test(s)) {
			s = "'"+s.replace(/'/g,"'\\''")+"'";
			s = s.replace(/^(?:'')+/g, '')
				.replace(/\\'''/g, "\\'" );
		}
		ret.push(s);
	});
	return ret.join(' ');
}


/***/ }),

/***/ 19487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	H: () => ( NodeSSH)
});
var external_assert_ = __webpack_require__(42613);
var external_fs_ = __webpack_require__(79896);
var is_stream = __webpack_require__(96543);
var make_dir = __webpack_require__(36512);
var external_path_ = __webpack_require__(16928);
;
// CONCATENATED MODULE: ./node_modules/sb-promise-queue/lib/esm/index.mjs
class PromiseQueue {
	constructor({ concurrency = 1 } = {}) {
		this.options = { concurrency };
		this.running = 0;
		this.queue = [];
		this.idleCallbacks = [];
	}
	clear() {
		this.queue = [];
	}
	onIdle(callback) {
		this.idleCallbacks.push(callback);
		return () => {
			const index = this.idleCallbacks.indexOf(callback);
			if (index !== -1) {
				this.idleCallbacks.splice(index, 1);
			}
		};
	}
	waitTillIdle() {
		return new Promise((resolve) => {
			if (this.running === 0) {
				resolve();
				return;
			}
			const dispose = this.onIdle(() => {
				dispose();
				resolve();
			});
		});
	}
	add(callback) {
		return new Promise((resolve, reject) => {
			const runCallback = () => {
				this.running += 1;
				try {
					Promise.resolve(callback()).then((val) => {
						resolve(val);
						this.processNext();
					}, (err) => {
						reject(err);
						this.processNext();
					});
				}
				catch (err) {
					reject(err);
					this.processNext();
				}
			};
			if (this.running >= this.options.concurrency) {
				this.queue.push(runCallback);
			}
			else {
				runCallback();
			}
		});
	}
	processNext() {
		this.running -= 1;
		const callback = this.queue.shift();
		if (callback) {
			callback();
		}
		else if (this.running === 0) {
			this.idleCallbacks.forEach((item) => item());
		}
	}
}
;
// CONCATENATED MODULE: ./node_modules/sb-scandir/lib/esm/index.mjs
const defaultFilesystem = {
	join(pathA, pathB) {
		return external_path_.join(pathA, pathB);
	},
	basename(path) {
		return external_path_.basename(path);
	},
	stat(path) {
		return new Promise((resolve, reject) => {
			external_fs_.stat(path, (err, res) => {
				if (err) {
					reject(err);
				}
				else {
					resolve(res);
				}
			});
		});
	},
	readdir(path) {
		return new Promise((resolve, reject) => {
			external_fs_.readdir(path, (err, res) => {
				if (err) {
					reject(err);
				}
				else {
					resolve(res);
				}
			});
		});
	},
};
async function scanDirectoryInternal({ path, recursive, validate, result, fileSystem, queue, reject, }) {
	const itemStat = await fileSystem.stat(path);
	if (itemStat.isFile()) {
		result.files.push(path);
	}
	else if (itemStat.isDirectory()) {
		result.directories.push(path);
	}
	if (!itemStat.isDirectory() || recursive === 'none') {
		return;
	}
	const contents = await fileSystem.readdir(path);
	contents.forEach((item) => {
		const itemPath = fileSystem.join(path, item);
		if (!validate(itemPath)) {
			return;
		}
		queue
			.add(() => scanDirectoryInternal({
			path: itemPath,
			recursive: recursive === 'shallow' ? 'none' : 'deep',
			validate,
			result,
			fileSystem,
			queue,
			reject,
		}))
			.catch(reject);
	});
}
async function scanDirectory(path, { recursive = true, validate = null, concurrency = Infinity, fileSystem = defaultFilesystem, } = {}) {
	external_assert_(path && typeof path === 'string', 'path must be a valid string');
	external_assert_(typeof recursive === 'boolean', 'options.recursive must be a valid boolean');
	external_assert_(validate === null || typeof validate === 'function', 'options.validate must be a valid function');
	external_assert_(typeof concurrency === 'number', 'options.concurrency must be a valid number');
	external_assert_(fileSystem !== null && typeof fileSystem === 'object', 'options.fileSystem must be a valid object');
	const queue = new PromiseQueue({
		concurrency,
	});
	const result = { files: [], directories: [] };
	const mergedFileSystem = { ...defaultFilesystem, ...fileSystem };
	await new Promise((resolve, reject) => {
		scanDirectoryInternal({
			path,
			recursive: recursive ? 'deep' : 'shallow',
			validate: validate != null ? validate : (item) => mergedFileSystem.basename(item).slice(0, 1) !== '.',
			result,
			fileSystem: mergedFileSystem,
			queue,
			reject,
		})
			.then(() => queue.waitTillIdle())
			.then(resolve, reject);
	});
	return result;
}
const esm = (scanDirectory);
var shell_escape = __webpack_require__(34646);
var lib = __webpack_require__(85472);
;
// CONCATENATED MODULE: ./node_modules/node-ssh/lib/esm/index.mjs
const DEFAULT_CONCURRENCY = 1;
const DEFAULT_VALIDATE = (path) => !external_path_.basename(path).startsWith('.');
const DEFAULT_TICK = () => {
};
class SSHError extends Error {
	constructor(message, code = null) {
		super(message);
		this.code = code;
	}
}
function unixifyPath(path) {
	if (path.includes('\\')) {
		return path.split('\\').join('/');
	}
	return path;
}
async function readFile(filePath) {
	return new Promise((resolve, reject) => {
		external_fs_.readFile(filePath, 'utf8', (err, res) => {
			if (err) {
				reject(err);
			}
			else {
				resolve(res);
			}
		});
	});
}
const SFTP_MKDIR_ERR_CODE_REGEXP = /Error: (E[\S]+): /;
async function makeDirectoryWithSftp(path, sftp) {
	let stats = null;
	try {
		stats = await new Promise((resolve, reject) => {
			sftp.stat(path, (err, res) => {
				if (err) {
					reject(err);
				}
				else {
					resolve(res);
				}
			});
		});
	}
	catch (_) {
	}
	if (stats) {
		if (stats.isDirectory()) {
			return;
		}
		throw new Error('mkdir() failed, target already exists and is not a directory');
	}
	try {
		await new Promise((resolve, reject) => {
			sftp.mkdir(path, (err) => {
				if (err) {
					reject(err);
				}
				else {
					resolve();
				}
			});
		});
	}
	catch (err) {
		if (err != null && typeof err.stack === 'string') {
			const matches = SFTP_MKDIR_ERR_CODE_REGEXP.exec(err.stack);
			if (matches != null) {
				throw new SSHError(err.message, matches[1]);
			}
			throw err;
		}
	}
}
class NodeSSH {
	constructor() {
		this.connection = null;
	}
	getConnection() {
		const { connection } = this;
		if (connection == null) {
			throw new Error('Not connected to server');
		}
		return connection;
	}
	async connect(givenConfig) {
		external_assert_(givenConfig != null && typeof givenConfig === 'object', 'config must be a valid object');
		const config = { ...givenConfig };
		external_assert_(config.username != null && typeof config.username === 'string', 'config.username must be a valid string');
		if (config.host != null) {
			external_assert_(typeof config.host === 'string', 'config.host must be a valid string');
		}
		else if (config.sock != null) {
			external_assert_(typeof config.sock === 'object', 'config.sock must be a valid object');
		}
		else {
			throw new external_assert_.AssertionError({ message: 'Either config.host or config.sock must be provided' });
		}
		if (config.privateKey != null || config.privateKeyPath != null) {
			if (config.privateKey != null) {
				external_assert_(typeof config.privateKey === 'string', 'config.privateKey must be a valid string');
				external_assert_(config.privateKeyPath == null, 'config.privateKeyPath must not be specified when config.privateKey is specified');
			}
			else if (config.privateKeyPath != null) {
				external_assert_(typeof config.privateKeyPath === 'string', 'config.privateKeyPath must be a valid string');
				external_assert_(config.privateKey == null, 'config.privateKey must not be specified when config.privateKeyPath is specified');
			}
			external_assert_(config.passphrase == null || typeof config.passphrase === 'string', 'config.passphrase must be null or a valid string');
			if (config.privateKeyPath != null) {
				try {
					config.privateKey = await readFile(config.privateKeyPath);
				}
				catch (err) {
					if (err != null && err.code === 'ENOENT') {
						throw new external_assert_.AssertionError({ message: 'config.privateKeyPath does not exist at given fs path' });
					}
					throw err;
				}
			}
		}
		else if (config.password != null) {
			external_assert_(typeof config.password === 'string', 'config.password must be a valid string');
		}
		if (config.tryKeyboard != null) {
			external_assert_(typeof config.tryKeyboard === 'boolean', 'config.tryKeyboard must be a valid boolean');
		}
		if (config.tryKeyboard) {
			const { password } = config;
			if (config.onKeyboardInteractive != null) {
				external_assert_(typeof config.onKeyboardInteractive === 'function', 'config.onKeyboardInteractive must be a valid function');
			}
			else if (password != null) {
				config.onKeyboardInteractive = (name, instructions, instructionsLang, prompts, finish) => {
					if (prompts.length > 0 && prompts[0].prompt.toLowerCase().includes('password')) {
						finish([password]);
					}
				};
			}
		}
		const connection = new lib.Client();
		this.connection = connection;
		await new Promise((resolve, reject) => {
			connection.on('error', reject);
			if (config.onKeyboardInteractive) {
				connection.on('keyboard-interactive', config.onKeyboardInteractive);
			}
			connection.on('ready', () => {
				connection.removeListener('error', reject);
				resolve();
			});
			connection.on('end', () => {
				if (this.connection === connection) {
					this.connection = null;
				}
			});
			connection.on('close', () => {
				if (this.connection === connection) {
					this.connection = null;
				}
				reject(new SSHError('No response from server', 'ETIMEDOUT'));
			});
			connection.connect(config);
		});
		return this;
	}
	isConnected() {
		return this.connection != null;
	}
	async requestShell(options) {
		const connection = this.getConnection();
		return new Promise((resolve, reject) => {
			connection.on('error', reject);
			const callback = (err, res) => {
				connection.removeListener('error', reject);
				if (err) {
					reject(err);
				}
				else {
					resolve(res);
				}
			};
			if (options == null) {
				connection.shell(callback);
			}
			else {
				connection.shell(options, callback);
			}
		});
	}
	async withShell(callback, options) {
		external_assert_(typeof callback === 'function', 'callback must be a valid function');
		const shell = await this.requestShell(options);
		try {
			await callback(shell);
		}
		finally {
			shell.destroy();
		}
	}
	async requestSFTP() {
		const connection = this.getConnection();
		return new Promise((resolve, reject) => {
			connection.on('error', reject);
			connection.sftp((err, res) => {
				connection.removeListener('error', reject);
				if (err) {
					reject(err);
				}
				else {
					resolve(res);
				}
			});
		});
	}
	async withSFTP(callback) {
		external_assert_(typeof callback === 'function', 'callback must be a valid function');
		const sftp = await this.requestSFTP();
		try {
			await callback(sftp);
		}
		finally {
			sftp.end();
		}
	}
	async execCommand(givenCommand, options = {}) {
		external_assert_(typeof givenCommand === 'string', 'command must be a valid string');
		external_assert_(options != null && typeof options === 'object', 'options must be a valid object');
		external_assert_(options.cwd == null || typeof options.cwd === 'string', 'options.cwd must be a valid string');
		external_assert_(options.stdin == null || typeof options.stdin === 'string' || is_stream.readable(options.stdin), 'options.stdin must be a valid string or readable stream');
		external_assert_(options.execOptions == null || typeof options.execOptions === 'object', 'options.execOptions must be a valid object');
		external_assert_(options.encoding == null || typeof options.encoding === 'string', 'options.encoding must be a valid string');
		external_assert_(options.onChannel == null || typeof options.onChannel === 'function', 'options.onChannel must be a valid function');
		external_assert_(options.onStdout == null || typeof options.onStdout === 'function', 'options.onStdout must be a valid function');
		external_assert_(options.onStderr == null || typeof options.onStderr === 'function', 'options.onStderr must be a valid function');
		external_assert_(options.noTrim == null || typeof options.noTrim === 'boolean', 'options.noTrim must be a boolean');
		let command = givenCommand;
		if (options.cwd) {
			command = `cd ${shell_escape([options.cwd])} ; ${command}`;
		}
		const connection = this.getConnection();
		const output = { stdout: [], stderr: [] };
		return new Promise((resolve, reject) => {
			connection.on('error', reject);
			connection.exec(command, options.execOptions != null ? options.execOptions : {}, (err, channel) => {
				connection.removeListener('error', reject);
				if (err) {
					reject(err);
					return;
				}
				if (options.onChannel) {
					options.onChannel(channel);
				}
				channel.on('data', (chunk) => {
					if (options.onStdout)
						options.onStdout(chunk);
					output.stdout.push(chunk.toString(options.encoding));
				});
				channel.stderr.on('data', (chunk) => {
					if (options.onStderr)
						options.onStderr(chunk);
					output.stderr.push(chunk.toString(options.encoding));
				});
				if (options.stdin != null) {
					if (is_stream.readable(options.stdin)) {
						options.stdin.pipe(channel, {
							end: true,
						});
					}
					else {
						channel.write(options.stdin);
						channel.end();
					}
				}
				else {
					channel.end();
				}
				let code = null;
				let signal = null;
				channel.on('exit', (code_, signal_) => {
					code = code_ !== null && code_ !== void 0 ? code_ : null;
					signal = signal_ !== null && signal_ !== void 0 ? signal_ : null;
				});
				channel.on('close', () => {
					let stdout = output.stdout.join('');
					let stderr = output.stderr.join('');
					if (options.noTrim !== true) {
						stdout = stdout.trim();
						stderr = stderr.trim();
					}
					resolve({
						code: code != null ? code : null,
						signal: signal != null ? signal : null,
						stdout,
						stderr,
					});
				});
			});
		});
	}
	async exec(command, parameters, options = {}) {
		external_assert_(typeof command === 'string', 'command must be a valid string');
		external_assert_(Array.isArray(parameters), 'parameters must be a valid array');
		external_assert_(options != null && typeof options === 'object', 'options must be a valid object');
		external_assert_(options.stream == null || ['both', 'stdout', 'stderr'].includes(options.stream), 'options.stream must be one of both, stdout, stderr');
		for (let i = 0, { length } = parameters; i < length; i += 1) {
			external_assert_(typeof parameters[i] === 'string', `parameters[${i}] must be a valid string`);
		}
		const completeCommand = `${command}${parameters.length > 0 ? ` ${shell_escape(parameters)}` : ''}`;
		const response = await this.execCommand(completeCommand, options);
		if (options.stream == null || options.stream === 'stdout') {
			if (response.stderr) {
				throw new Error(response.stderr);
			}
			return response.stdout;
		}
		if (options.stream === 'stderr') {
			return response.stderr;
		}
		return response;
	}
	async mkdir(path, method = 'sftp', givenSftp = null) {
		external_assert_(typeof path === 'string', 'path must be a valid string');
		external_assert_(typeof method === 'string' && (method === 'sftp' || method === 'exec'), 'method must be either sftp or exec');
		external_assert_(givenSftp == null || typeof givenSftp === 'object', 'sftp must be a valid object');
		if (method === 'exec') {
			await this.exec('mkdir', ['-p', unixifyPath(path)]);
			return;
		}
		const sftp = givenSftp || (await this.requestSFTP());
		const makeSftpDirectory = async (retry) => makeDirectoryWithSftp(unixifyPath(path), sftp).catch(async (error) => {
			if (!retry || error == null || (error.message !== 'No such file' && error.code !== 'ENOENT')) {
				throw error;
			}
			await this.mkdir(external_path_.dirname(path), 'sftp', sftp);
			await makeSftpDirectory(false);
		});
		try {
			await makeSftpDirectory(true);
		}
		finally {
			if (!givenSftp) {
				sftp.end();
			}
		}
	}
	async getFile(localFile, remoteFile, givenSftp = null, transferOptions = null) {
		external_assert_(typeof localFile === 'string', 'localFile must be a valid string');
		external_assert_(typeof remoteFile === 'string', 'remoteFile must be a valid string');
		external_assert_(givenSftp == null || typeof givenSftp === 'object', 'sftp must be a valid object');
		external_assert_(transferOptions == null || typeof transferOptions === 'object', 'transferOptions must be a valid object');
		const sftp = givenSftp || (await this.requestSFTP());
		try {
			await new Promise((resolve, reject) => {
				sftp.fastGet(unixifyPath(remoteFile), localFile, transferOptions || {}, (err) => {
					if (err) {
						reject(err);
					}
					else {
						resolve();
					}
				});
			});
		}
		finally {
			if (!givenSftp) {
				sftp.end();
			}
		}
	}
	async putFile(localFile, remoteFile, givenSftp = null, transferOptions = null) {
		external_assert_(typeof localFile === 'string', 'localFile must be a valid string');
		external_assert_(typeof remoteFile === 'string', 'remoteFile must be a valid string');
		external_assert_(givenSftp == null || typeof givenSftp === 'object', 'sftp must be a valid object');
		external_assert_(transferOptions == null || typeof transferOptions === 'object', 'transferOptions must be a valid object');
		external_assert_(await new Promise((resolve) => {
			external_fs_.access(localFile, external_fs_.constants.R_OK, (err) => {
				resolve(err === null);
			});
		}), `localFile does not exist at ${localFile}`);
		const sftp = givenSftp || (await this.requestSFTP());
		const putFile = (retry) => {
			return new Promise((resolve, reject) => {
				sftp.fastPut(localFile, unixifyPath(remoteFile), transferOptions || {}, (err) => {
					if (err == null) {
						resolve();
						return;
					}
					if (err.message === 'No such file' && retry) {
						resolve(this.mkdir(external_path_.dirname(remoteFile), 'sftp', sftp).then(() => putFile(false)));
					}
					else {
						reject(err);
					}
				});
			});
		};
		try {
			await putFile(true);
		}
		finally {
			if (!givenSftp) {
				sftp.end();
			}
		}
	}
	async putFiles(files, { concurrency = DEFAULT_CONCURRENCY, sftp: givenSftp = null, transferOptions = {} } = {}) {
		external_assert_(Array.isArray(files), 'files must be an array');
		for (let i = 0, { length } = files; i < length; i += 1) {
			const file = files[i];
			external_assert_(file, 'files items must be valid objects');
			external_assert_(file.local && typeof file.local === 'string', `files[${i}].local must be a string`);
			external_assert_(file.remote && typeof file.remote === 'string', `files[${i}].remote must be a string`);
		}
		const transferred = [];
		const sftp = givenSftp || (await this.requestSFTP());
		const queue = new PromiseQueue({ concurrency });
		try {
			await new Promise((resolve, reject) => {
				files.forEach((file) => {
					queue
						.add(async () => {
						await this.putFile(file.local, file.remote, sftp, transferOptions);
						transferred.push(file);
					})
						.catch(reject);
				});
				queue.waitTillIdle().then(resolve);
			});
		}
		catch (error) {
			if (error != null) {
				error.transferred = transferred;
			}
			throw error;
		}
		finally {
			if (!givenSftp) {
				sftp.end();
			}
		}
	}
	async putDirectory(localDirectory, remoteDirectory, { concurrency = DEFAULT_CONCURRENCY, sftp: givenSftp = null, transferOptions = {}, recursive = true, tick = DEFAULT_TICK, validate = DEFAULT_VALIDATE, } = {}) {
		external_assert_(typeof localDirectory === 'string' && localDirectory, 'localDirectory must be a string');
		external_assert_(typeof remoteDirectory === 'string' && remoteDirectory, 'remoteDirectory must be a string');
		const localDirectoryStat = await new Promise((resolve) => {
			external_fs_.stat(localDirectory, (err, stat) => {
				resolve(stat || null);
			});
		});
		external_assert_(localDirectoryStat != null, `localDirectory does not exist at ${localDirectory}`);
		external_assert_(localDirectoryStat.isDirectory(), `localDirectory is not a directory at ${localDirectory}`);
		const sftp = givenSftp || (await this.requestSFTP());
		const scanned = await esm(localDirectory, {
			recursive,
			validate,
		});
		const files = scanned.files.map((item) => external_path_.relative(localDirectory, item));
		const directories = scanned.directories.map((item) => external_path_.relative(localDirectory, item));
		directories.sort((a, b) => a.length - b.length);
		let failed = false;
		try {
			await new Promise((resolve, reject) => {
				const queue = new PromiseQueue({ concurrency });
				directories.forEach((directory) => {
					queue
						.add(async () => {
						await this.mkdir(external_path_.join(remoteDirectory, directory), 'sftp', sftp);
					})
						.catch(reject);
				});
				resolve(queue.waitTillIdle());
			});
			await new Promise((resolve, reject) => {
				const queue = new PromiseQueue({ concurrency });
				files.forEach((file) => {
					queue
						.add(async () => {
						const localFile = external_path_.join(localDirectory, file);
						const remoteFile = external_path_.join(remoteDirectory, file);
						try {
							await this.putFile(localFile, remoteFile, sftp, transferOptions);
							tick(localFile, remoteFile, null);
						}
						catch (_) {
							failed = true;
							tick(localFile, remoteFile, _);
						}
					})
						.catch(reject);
				});
				resolve(queue.waitTillIdle());
			});
		}
		finally {
			if (!givenSftp) {
				sftp.end();
			}
		}
		return !failed;
	}
	async getDirectory(localDirectory, remoteDirectory, { concurrency = DEFAULT_CONCURRENCY, sftp: givenSftp = null, transferOptions = {}, recursive = true, tick = DEFAULT_TICK, validate = DEFAULT_VALIDATE, } = {}) {
		external_assert_(typeof localDirectory === 'string' && localDirectory, 'localDirectory must be a string');
		external_assert_(typeof remoteDirectory === 'string' && remoteDirectory, 'remoteDirectory must be a string');
		const localDirectoryStat = await new Promise((resolve) => {
			external_fs_.stat(localDirectory, (err, stat) => {
				resolve(stat || null);
			});
		});
		external_assert_(localDirectoryStat != null, `localDirectory does not exist at ${localDirectory}`);
		external_assert_(localDirectoryStat.isDirectory(), `localDirectory is not a directory at ${localDirectory}`);
		const sftp = givenSftp || (await this.requestSFTP());
		const scanned = await esm(remoteDirectory, {
			recursive,
			validate,
			concurrency,
			fileSystem: {
				basename(path) {
					return external_path_.posix.basename(path);
				},
				join(pathA, pathB) {
					return external_path_.posix.join(pathA, pathB);
				},
				readdir(path) {
					return new Promise((resolve, reject) => {
						sftp.readdir(path, (err, res) => {
							if (err) {
								reject(err);
							}
							else {
								resolve(res.map((item) => item.filename));
							}
						});
					});
				},
				stat(path) {
					return new Promise((resolve, reject) => {
						sftp.stat(path, (err, res) => {
							if (err) {
								reject(err);
							}
							else {
								resolve(res);
							}
						});
					});
				},
			},
		});
		const files = scanned.files.map((item) => external_path_.relative(remoteDirectory, item));
		const directories = scanned.directories.map((item) => external_path_.relative(remoteDirectory, item));
		directories.sort((a, b) => a.length - b.length);
		let failed = false;
		try {
			await new Promise((resolve, reject) => {
				const queue = new PromiseQueue({ concurrency });
				directories.forEach((directory) => {
					queue
						.add(async () => {
						await make_dir(external_path_.join(localDirectory, directory));
					})
						.catch(reject);
				});
				resolve(queue.waitTillIdle());
			});
			await new Promise((resolve, reject) => {
				const queue = new PromiseQueue({ concurrency });
				files.forEach((file) => {
					queue
						.add(async () => {
						const localFile = external_path_.join(localDirectory, file);
						const remoteFile = external_path_.join(remoteDirectory, file);
						try {
							await this.getFile(localFile, remoteFile, sftp, transferOptions);
							tick(localFile, remoteFile, null);
						}
						catch (_) {
							failed = true;
							tick(localFile, remoteFile, _);
						}
					})
						.catch(reject);
				});
				resolve(queue.waitTillIdle());
			});
		}
		finally {
			if (!givenSftp) {
				sftp.end();
			}
		}
		return !failed;
	}
	forwardIn(remoteAddr, remotePort, onConnection) {
		const connection = this.getConnection();
		return new Promise((resolve, reject) => {
			connection.forwardIn(remoteAddr, remotePort, (error, port) => {
				if (error) {
					reject(error);
					return;
				}
				const handler = (details, acceptConnection, rejectConnection) => {
					if (details.destIP === remoteAddr && details.destPort === port) {
						onConnection === null || onConnection === void 0 ? void 0 : onConnection(details, acceptConnection, rejectConnection);
					}
				};
				if (onConnection) {
					connection.on('tcp connection', handler);
				}
				const dispose = () => {
					return new Promise((_resolve, _reject) => {
						connection.off('tcp connection', handler);
						connection.unforwardIn(remoteAddr, port, (_error) => {
							if (_error) {
								_reject(error);
							}
							_resolve();
						});
					});
				};
				resolve({ port, dispose });
			});
		});
	}
	forwardOut(srcIP, srcPort, dstIP, dstPort) {
		const connection = this.getConnection();
		return new Promise((resolve, reject) => {
			connection.forwardOut(srcIP, srcPort, dstIP, dstPort, (error, channel) => {
				if (error) {
					reject(error);
					return;
				}
				resolve(channel);
			});
		});
	}
	forwardInStreamLocal(socketPath, onConnection) {
		const connection = this.getConnection();
		return new Promise((resolve, reject) => {
			connection.openssh_forwardInStreamLocal(socketPath, (error) => {
				if (error) {
					reject(error);
					return;
				}
				const handler = (details, acceptConnection, rejectConnection) => {
					if (details.socketPath === socketPath) {
						onConnection === null || onConnection === void 0 ? void 0 : onConnection(details, acceptConnection, rejectConnection);
					}
				};
				if (onConnection) {
					connection.on('unix connection', handler);
				}
				const dispose = () => {
					return new Promise((_resolve, _reject) => {
						connection.off('unix connection', handler);
						connection.openssh_unforwardInStreamLocal(socketPath, (_error) => {
							if (_error) {
								_reject(_error);
							}
							_resolve();
						});
					});
				};
				resolve({ dispose });
			});
		});
	}
	forwardOutStreamLocal(socketPath) {
		const connection = this.getConnection();
		return new Promise((resolve, reject) => {
			connection.openssh_forwardOutStreamLocal(socketPath, (error, channel) => {
				if (error) {
					reject(error);
					return;
				}
				resolve(channel);
			});
		});
	}
	dispose() {
		if (this.connection) {
			this.connection.end();
			this.connection = null;
		}
	}
}


/***/ })

};
