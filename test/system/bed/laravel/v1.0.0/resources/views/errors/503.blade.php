<h1>Closed</h1>
