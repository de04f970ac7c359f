<?php

namespace Chom\Phone;

class Number
{
    public static function isComplete($text)
    {
        return preg_match('/^\+[0-9]{6,15}$/', $text) === 1;
    }
}
