<form><input type="hidden" name="csrf"><input name="user"></form>
