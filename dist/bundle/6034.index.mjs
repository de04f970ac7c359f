export const id = 6034;
export const ids = [6034];
export const modules = {

/***/ 66034:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46871);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76964);
/* harmony import */ var _emergency_rollback_guarded_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53911);


await (0,_emergency_rollback_guarded_js__WEBPACK_IMPORTED_MODULE_0__/* .guarded */ .N)(async (guard) => {
    const inputs = await (0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .checkedInputs */ .r)('root', _failback_action__WEBPACK_IMPORTED_MODULE_2__/* .githubRunner */ .O, process.env, () => Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(8819), __webpack_require__.e(7219), __webpack_require__.e(2921), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(4363), __webpack_require__.e(1639), __webpack_require__.e(719), __webpack_require__.e(1199), __webpack_require__.e(9462), __webpack_require__.e(4497), __webpack_require__.e(711), __webpack_require__.e(9193), __webpack_require__.e(3095), __webpack_require__.e(7585), __webpack_require__.e(1956), __webpack_require__.e(6101), __webpack_require__.e(32), __webpack_require__.e(7967), __webpack_require__.e(9141)]).then(__webpack_require__.bind(__webpack_require__, 47967)));
    const { runWhole } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(8819), __webpack_require__.e(7219), __webpack_require__.e(2921), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(4363), __webpack_require__.e(1639), __webpack_require__.e(719), __webpack_require__.e(1199), __webpack_require__.e(9462), __webpack_require__.e(4497), __webpack_require__.e(711), __webpack_require__.e(9193), __webpack_require__.e(3095), __webpack_require__.e(7585), __webpack_require__.e(1956), __webpack_require__.e(7638), __webpack_require__.e(6101), __webpack_require__.e(9967), __webpack_require__.e(2536), __webpack_require__.e(2936)]).then(__webpack_require__.bind(__webpack_require__, 32936));
    await runWhole(inputs, { runner: _failback_action__WEBPACK_IMPORTED_MODULE_2__/* .githubRunner */ .O, env: process.env, ...guard });
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
