<?php

use App\Http\Readiness;
use Illuminate\Support\Facades\Route;

Route::view('/', 'home');
Route::view('/login', 'login');
Route::get('/health/ready', [Readiness::class, '__invoke']);
