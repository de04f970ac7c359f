<h1>CHOM {{ config("app.release") }}</h1>
