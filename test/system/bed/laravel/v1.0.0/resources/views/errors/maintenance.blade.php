<h1>We are back in a moment</h1>
